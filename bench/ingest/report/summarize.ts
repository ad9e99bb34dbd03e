import { cpus } from 'node:os'
import type { Measured, TargetResult } from '../measure-target.ts'
import type { Round } from '../run-round.ts'
import type { Settings } from '../settings.ts'
import type { TargetName } from '../targets.ts'
import { knownMedian, median } from './median.ts'

/** Medians of a target over all rounds; `ToFloor` is the median of the ratios within each round. */
export interface TargetSummary {
  target: TargetName
  ratePerSecond: number
  rateToFloor: number
  /** Of the ratios: how far the rounds lie apart. */
  rateToFloorRange: [number, number]
  cpuSecondsPerThousand: number | null
  cpuToFloor: number | null
  deliveriesPerCommit: number | null
  residentMiB: number | null
  latencyMs: Latency
  /** By rate. */
  paced: Record<string, Latency>
}

/** Milliseconds. */
export interface Latency {
  p50: number
  p99: number
  p99ToFloor: number
}

/** All that a run showed. */
export interface Summary {
  machine: { cores: number; model: string; platform: string; node: string }
  settings: Settings
  targets: TargetSummary[]
  /** The paced load against a program that does nothing, by rate. */
  control: Record<string, { p50: number; p99: number }>
  /** The floor's fastest round by its slowest: how noisy the machine was. */
  floorSpread: number
  /** The share of one core that the sender used while it saturated the floor. */
  senderBusy: number
  rounds: Round[]
}

/** Sums up the rounds. */
export function summarize(settings: Settings, rounds: Round[]): Summary {
  const [processor] = cpus()
  const floorRates = resultsOf(rounds, 'floor').map((result) => rateOf(result.saturated))
  return {
    machine: {
      cores: cpus().length,
      model: processor?.model.trim() ?? 'unknown',
      platform: `${process.platform} ${process.arch}`,
      node: process.version,
    },
    settings,
    targets: settings.targets.map((target) => summarizeTarget(target, settings, rounds)),
    control: Object.fromEntries(rates(settings).map((rate) => [rate, controlLatency(rounds, rate)])),
    floorSpread: Math.max(...floorRates) / Math.min(...floorRates),
    senderBusy: median(resultsOf(rounds, 'floor').map((result) => result.saturated.senderBusy)),
    rounds,
  }
}

function summarizeTarget(target: TargetName, settings: Settings, rounds: Round[]): TargetSummary {
  const results = resultsOf(rounds, target)
  const saturated = results.map((result) => result.saturated)
  const floor = resultsOf(rounds, 'floor')
  const floorSaturated = floor.map((result) => result.saturated)
  const rateRatios = ratios(saturated.map(rateOf), floorSaturated.map(rateOf))
  return {
    target,
    ratePerSecond: median(saturated.map(rateOf)),
    rateToFloor: median(rateRatios),
    rateToFloorRange: [Math.min(...rateRatios), Math.max(...rateRatios)],
    cpuSecondsPerThousand: knownMedian(saturated.map((one) => one.cpuSecondsPerThousand)),
    cpuToFloor: cpuToFloor(saturated, floorSaturated),
    deliveriesPerCommit: knownMedian(saturated.map((one) => one.deliveriesPerCommit)),
    residentMiB: knownMedian(results.map((result) => result.residentMiB)),
    latencyMs: latencyOf(saturated, floorSaturated),
    paced: Object.fromEntries(
      rates(settings).map((rate) => [rate, latencyOf(pacedOf(results, rate), pacedOf(floor, rate))]),
    ),
  }
}

const rates = (settings: Settings): string[] =>
  settings.pacedSeconds === 0 ? [] : settings.pacedRates.map(String)

const resultsOf = (rounds: readonly Round[], target: TargetName): TargetResult[] =>
  rounds.flatMap((round) => round.results.filter((result) => result.target === target))

const pacedOf = (results: readonly TargetResult[], rate: string): Measured[] =>
  results.flatMap((result) => result.paced[rate] ?? [])

const rateOf = (measured: Measured): number => measured.acknowledged / measured.seconds

const ratios = (values: readonly number[], floor: readonly number[]): number[] =>
  values.map((value, round) => value / (floor[round] ?? Number.NaN))

function cpuToFloor(values: readonly Measured[], floor: readonly Measured[]): number | null {
  return knownMedian(
    values.map(({ cpuSecondsPerThousand }, round) => {
      const ofFloor = floor[round]?.cpuSecondsPerThousand ?? null
      return cpuSecondsPerThousand === null || ofFloor === null ? null : cpuSecondsPerThousand / ofFloor
    }),
  )
}

function latencyOf(values: readonly Measured[], floor: readonly Measured[]): Latency {
  const p99s = values.map((one) => one.latencyMs.p99)
  return {
    p50: median(values.map((one) => one.latencyMs.p50)),
    p99: median(p99s),
    p99ToFloor: median(
      ratios(
        p99s,
        floor.map((one) => one.latencyMs.p99),
      ),
    ),
  }
}

function controlLatency(rounds: readonly Round[], rate: string): { p50: number; p99: number } {
  const measured = rounds.flatMap((round) => round.control[rate] ?? [])
  return {
    p50: median(measured.map((one) => one.latencyMs.p50)),
    p99: median(measured.map((one) => one.latencyMs.p99)),
  }
}
