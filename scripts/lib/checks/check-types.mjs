import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { inRepository } from '../repository.mjs'
import { runTool } from '../run.mjs'

/** Type-checks every project of the tree. A project that the root does not name would be left out in silence. */
export async function checkTypes() {
  const named = JSON.parse(readFileSync(inRepository('tsconfig.json'), 'utf8')).references.map(
    ({ path }) => path,
  )
  const forgotten = projects().filter((project) => !named.includes(project))
  if (forgotten.length > 0) {
    return {
      ok: false,
      saw: '',
      output: `tsconfig.json does not name ${forgotten.join(', ')} in "references"`,
    }
  }
  const { code, stdout, stderr } = await runTool('@typescript/native/bin/tsc', ['-b'], { quiet: true })
  return { ok: code === 0, saw: `${named.length} projects`, output: stdout + stderr }
}

function projects() {
  const nested = ['packages', 'apps'].flatMap((folder) =>
    readdirSync(inRepository(folder)).map((name) => `${folder}/${name}`),
  )
  return [...nested, 'e2e', 'bench'].filter((project) => existsSync(inRepository(project, 'tsconfig.json')))
}
