import { createSeededRandom } from '../workspace/seeded-random.ts'
import type { FaultRule } from './fault-rule.ts'
import { matchesPath } from './match-path.ts'

/** A rule with what it has done so far. */
export type ListedFault = FaultRule & { applied: number }

/** The faults in force. */
export interface FaultList {
  list(): readonly ListedFault[]
  replace(rules: readonly FaultRule[]): void
  /** The first rule in the list's order that hits this request; null for none. A hit counts against its `times`. */
  strike(method: string, path: string): FaultRule | null
}

interface ArmedFault {
  rule: FaultRule
  applied: number
}

/** Dice follow the seed and start anew with each replaced list: the same requests meet the same faults. */
export function createFaultList(seed: number): FaultList {
  let armed: ArmedFault[] = []
  let dice = createSeededRandom(`${seed}/faults`)
  return {
    list: () => armed.map(({ rule, applied }) => ({ ...rule, applied })),
    replace(rules) {
      armed = rules.map((rule) => ({ rule, applied: 0 }))
      dice = createSeededRandom(`${seed}/faults`)
    },
    strike(method, path) {
      const hit = armed.find(
        (fault) => matches(fault, method, path) && dice.fraction() < (fault.rule.probability ?? 1),
      )
      if (hit === undefined) return null
      hit.applied += 1
      return hit.rule
    },
  }
}

const matches = ({ rule, applied }: ArmedFault, method: string, path: string): boolean =>
  applied < (rule.times ?? Number.POSITIVE_INFINITY) &&
  (rule.method === undefined || rule.method === method) &&
  matchesPath(rule.path, path)
