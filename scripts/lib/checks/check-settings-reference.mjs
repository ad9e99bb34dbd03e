import { inRepository } from '../repository.mjs'
import { runNode } from '../run.mjs'

/** docs/reference/settings.md is written from the daemon's settings; this says when it was not written again. */
export async function checkSettingsReference() {
  const script = inRepository('scripts', 'write-settings-reference.mjs')
  const { code, stdout, stderr } = await runNode(script, ['--check'], { quiet: true })
  return { ok: code === 0, saw: '', output: stdout + stderr }
}
