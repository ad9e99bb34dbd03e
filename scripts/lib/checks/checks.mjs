import { duration, say } from '../progress.mjs'
import { checkImports } from './check-imports.mjs'
import { checkSettingsReference } from './check-settings-reference.mjs'
import { checkStyle } from './check-style.mjs'
import { checkTypes } from './check-types.mjs'
import { checkUnusedCode } from './check-unused-code.mjs'

/** Everything that a machine can say about the sources without running them. */
const CHECKS = [
  { name: 'types', check: checkTypes },
  { name: 'format and lint', check: checkStyle },
  { name: 'import direction', check: checkImports },
  { name: 'unused code', check: checkUnusedCode },
  { name: 'settings reference', check: checkSettingsReference },
]

/** Runs the checks side by side, tells each one's findings, and answers how many passed and failed. */
export async function runChecks() {
  const results = await Promise.all(CHECKS.map(runCheck))
  const failed = results.filter((ok) => !ok).length
  return { passed: results.length - failed, failed }
}

async function runCheck({ name, check }) {
  const started = performance.now()
  const { ok, saw, output } = await check().catch((error) => ({ ok: false, saw: '', output: error.stack }))
  const seconds = (performance.now() - started) / 1000
  const facts = [saw, duration(seconds)].filter(Boolean).join(', ')
  say(`${ok ? 'ok    ' : 'FAILED'} ${name} (${facts})`)
  if (!ok) say(`${output.trimEnd().replace(/^/gm, '       ')}\n`)
  return ok
}
