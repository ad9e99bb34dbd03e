import { existsSync, readdirSync } from 'node:fs'
import { inRepository } from '../repository.mjs'
import { runTool } from '../run.mjs'

/** Import direction and cycles (.dependency-cruiser.cjs says the rules and why). */
export async function checkImports() {
  const folders = sourceFolders()
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders]
  const { stdout, stderr } = await runTool('dependency-cruiser/bin/dependency-cruiser.mjs', args, {
    quiet: true,
  })
  const found = parse(stdout)
  if (found === null) return { ok: false, saw: '', output: stdout + stderr }
  const unseen = folders.filter(
    (folder) => !found.modules.some(({ source }) => source.startsWith(`${folder}/`)),
  )
  if (unseen.length > 0) {
    return { ok: false, saw: '', output: `dependency-cruiser saw no module in ${unseen.join(', ')}` }
  }
  const { violations, totalCruised } = found.summary
  const errors = violations.filter(({ rule }) => rule.severity === 'error')
  return { ok: errors.length === 0, saw: `${totalCruised} modules`, output: errors.map(sentence).join('\n') }
}

const sourceFolders = () =>
  ['packages', 'apps']
    .flatMap((folder) => readdirSync(inRepository(folder)).map((name) => `${folder}/${name}/src`))
    .filter((folder) => existsSync(inRepository(folder)))

const sentence = ({ from, to, rule, cycle }) =>
  cycle === undefined
    ? `${from} imports ${to}  [${rule.name}]`
    : `${[from, ...cycle.map(({ name }) => name)].join(' -> ')}  [${rule.name}]`

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
