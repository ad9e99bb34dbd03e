import { runTool } from '../run.mjs'

/**
 * Files, exports and dependencies that nothing uses. knip's hints count as errors: an entry pattern that matches
 * nothing would make the check green by seeing nothing.
 */
export async function checkUnusedCode() {
  const args = ['--reporter', 'compact', '--treat-config-hints-as-errors', '--no-progress', '--performance']
  const { code, stdout, stderr } = await runTool('knip/bin/knip.js', args, { quiet: true })
  const parsed = Number(/^parseFile\s+(\d+)/m.exec(stdout)?.[1] ?? 0)
  const output = (stdout + stderr).split(/^Name\s+size/m)[0]
  if (parsed === 0) return { ok: false, saw: '0 files', output: `${stdout}${stderr}\nknip saw no file` }
  return { ok: code === 0, saw: `${parsed} files`, output }
}
