import type { Round } from '../run-round.ts'
import type { Settings } from '../settings.ts'

/** Says on standard error how a round went: a run takes minutes. */
export function printProgress(settings: Settings, number: number, round: Round): void {
  const rates = settings.targets.map((name) => {
    const stretch = round.results.find((result) => result.target === name)?.saturated
    return stretch === undefined ? name : `${name} ${Math.round(stretch.acknowledged / stretch.seconds)}/s`
  })
  process.stderr.write(`round ${number} of ${settings.rounds}: ${rates.join(', ')}\n`)
}
