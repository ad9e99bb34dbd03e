import { inRepository } from '../repository.mjs'
import { run } from '../run.mjs'

/** Format, lint, and the limits on the length of files and functions (biome.json). */
export async function checkStyle() {
  const biome = inRepository('node_modules', '.bin', process.platform === 'win32' ? 'biome.cmd' : 'biome')
  const args = [
    'check',
    '.',
    '--error-on-warnings',
    '--diagnostic-level=warn',
    '--max-diagnostics=60',
    '--colors=off',
  ]
  const { code, stdout, stderr } = await run(biome, args, {
    quiet: true,
    shell: process.platform === 'win32',
  })
  const output = stdout + stderr
  const checked = Number(/Checked (\d+) files?/.exec(output)?.[1] ?? 0)
  if (checked === 0) return { ok: false, saw: '0 files', output: `${output}\nbiome saw no file` }
  return { ok: code === 0, saw: `${checked} files`, output }
}
