import type { Credentials } from './credentials.ts'
import { type Measured, measureControl, measureTarget, type TargetResult } from './measure-target.ts'
import type { Settings } from './settings.ts'

/** All targets, one after the other, in the same minute: ratios are taken within a round. */
export interface Round {
  results: TargetResult[]
  /** The paced load against a program that does nothing, by rate. */
  control: Record<string, Measured>
}

/** Runs a round; each begins with another target, so that none is always the first. */
export async function runRound(settings: Settings, credentials: Credentials, number: number): Promise<Round> {
  const shift = (number - 1) % settings.targets.length
  const order = [...settings.targets.slice(shift), ...settings.targets.slice(0, shift)]
  const results: TargetResult[] = []
  for (const target of order) results.push(await measureTarget(target, settings, credentials))
  const control = settings.pacedSeconds === 0 ? {} : await measureControl(settings, credentials)
  return { results, control }
}
