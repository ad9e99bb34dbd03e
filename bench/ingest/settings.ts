import { tmpdir } from 'node:os'
import { type TargetName, targetNames } from './targets.ts'

/** How the bench runs: from the environment, since it is started through npm. */
export interface Settings {
  rounds: number
  /** How long each target is kept saturated, per round. */
  seconds: number
  /** How long each paced rate is held, per round; 0 leaves the paced runs out. */
  pacedSeconds: number
  /** Requests per second of the paced runs. */
  pacedRates: readonly number[]
  connections: number
  /** In their order of the report; the floor is always there, since everything is told beside it. */
  targets: readonly TargetName[]
  /** Where the temporary databases are: what is measured is this folder's disk. */
  folder: string
  json: boolean
}

/** Fewer rounds say nothing on a machine that others use too. */
const ROUNDS = 5
const SECONDS = 5
const PACED_SECONDS = 3

/** Reads `BENCH_*` and `--json`; throws for what it cannot read. */
export function readSettings(env: Record<string, string | undefined>, args: readonly string[]): Settings {
  const unknown = args.find((arg) => arg !== '--json')
  if (unknown !== undefined) throw new Error(`Unknown argument ${unknown}: only --json is known.`)
  return {
    rounds: wholeNumber(env, 'BENCH_ROUNDS', ROUNDS, 1),
    seconds: wholeNumber(env, 'BENCH_SECONDS', SECONDS, 1),
    pacedSeconds: wholeNumber(env, 'BENCH_PACED_SECONDS', PACED_SECONDS, 0),
    pacedRates: [500, 2000],
    connections: wholeNumber(env, 'BENCH_CONNECTIONS', 64, 1),
    targets: chosenTargets(env.BENCH_TARGETS),
    folder: env.BENCH_FOLDER ?? tmpdir(),
    json: args.includes('--json'),
  }
}

function wholeNumber(
  env: Record<string, string | undefined>,
  name: string,
  preset: number,
  min: number,
): number {
  const text = env[name]
  if (text === undefined || text === '') return preset
  const value = Number(text)
  if (Number.isInteger(value) && value >= min) return value
  throw new Error(`${name} must be a whole number of at least ${min}, not ${text}.`)
}

function chosenTargets(text: string | undefined): readonly TargetName[] {
  if (text === undefined || text === '') return targetNames
  const words = text.split(',').map((word) => word.trim())
  const unknown = words.find((word) => !targetNames.some((name) => name === word))
  if (unknown !== undefined) {
    throw new Error(`BENCH_TARGETS: ${unknown} is none of ${targetNames.join(', ')}.`)
  }
  return targetNames.filter((name) => name === 'floor' || words.includes(name))
}
