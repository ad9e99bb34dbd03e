import { tableOf } from './print-table.ts'
import type { Summary, TargetSummary } from './summarize.ts'

/** Above this the floor's own rounds differ so much that ratios of single rounds mean little. */
const NOISY_SPREAD = 1.5
/** From this share of a core on, the sender may have been the limit. */
const SENDER_LIMIT = 0.95

/** Prints the report for people. */
export function printReport(summary: Summary): void {
  const { machine, settings } = summary
  const parts = [
    `${machine.cores} cores (${machine.model}), ${machine.platform}, Node ${machine.node}`,
    `${settings.rounds} rounds, ${settings.connections} connections, bodies of 1 KiB, medians; "x floor" is the median of the ratios within each round`,
    '',
    tableOf(saturatedRows(summary)),
    ...(settings.pacedSeconds === 0 ? [] : ['', tableOf(pacedRows(summary))]),
    '',
    `Every target had exactly as many deliveries on disk as it had acknowledged.`,
    `The floor's rounds spread by ${summary.floorSpread.toFixed(2)}x.`,
    ...warnings(summary),
  ]
  process.stdout.write(`${parts.join('\n')}\n`)
}

function saturatedRows(summary: Summary): string[][] {
  const head = ['saturated', 'per second', 'x floor', 'range', 'CPU s/1000', 'x floor']
  return [
    [...head, 'p50 ms', 'p99 ms', 'x floor', 'per commit', 'RSS MiB'],
    ...summary.targets.map((target) => [
      target.target,
      Math.round(target.ratePerSecond).toString(),
      target.rateToFloor.toFixed(2),
      target.rateToFloorRange.map((ratio) => ratio.toFixed(2)).join('-'),
      shown(target.cpuSecondsPerThousand, 3),
      shown(target.cpuToFloor, 2),
      target.latencyMs.p50.toFixed(1),
      target.latencyMs.p99.toFixed(1),
      target.latencyMs.p99ToFloor.toFixed(2),
      shown(target.deliveriesPerCommit, 0),
      shown(target.residentMiB, 0),
    ]),
  ]
}

function pacedRows({ control, targets }: Summary): string[][] {
  const rates = Object.keys(control)
  return [
    ['paced', ...rates.flatMap((rate) => [`p50 ms at ${rate}/s`, 'p99 ms', 'x floor'])],
    ['(nothing)', ...rates.flatMap((rate) => [ms(control[rate]?.p50), ms(control[rate]?.p99), ''])],
    ...targets.map((target) => [target.target, ...rates.flatMap((rate) => pacedCells(target, rate))]),
  ]
}

function pacedCells(target: TargetSummary, rate: string): string[] {
  const latency = target.paced[rate]
  return [ms(latency?.p50), ms(latency?.p99), latency?.p99ToFloor.toFixed(2) ?? '-']
}

const ms = (value: number | undefined): string => value?.toFixed(2) ?? '-'

const shown = (value: number | null, digits: number): string => value?.toFixed(digits) ?? '-'

function warnings(summary: Summary): string[] {
  const found: string[] = []
  if (summary.floorSpread > NOISY_SPREAD) {
    found.push('WARNING: that is more than 1.5x. The machine was busy with something else; run it again.')
  }
  if (summary.senderBusy > SENDER_LIMIT) {
    found.push(
      `WARNING: the sender used ${(summary.senderBusy * 100).toFixed(0)}% of a core against the floor, and may have been its limit.`,
    )
  }
  if (summary.targets.some((target) => target.cpuSecondsPerThousand === null)) {
    found.push('CPU and memory are read from /proc, which this system does not have.')
  }
  return found
}
