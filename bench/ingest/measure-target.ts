import type { Credentials } from './credentials.ts'
import { installAddon } from './install-addon.ts'
import { type Load, startLoad } from './load/start-load.ts'
import type { Stretch } from './load/stretch.ts'
import { cpuSeconds, residentMiB } from './process-usage.ts'
import { commitSize, readCommits } from './read-commits.ts'
import type { Settings } from './settings.ts'
import { type RunningTarget, startTarget } from './start-target.ts'
import { type TargetName, targets } from './targets.ts'
import { verifyRows } from './verify-rows.ts'

/** A stretch of load, and what the target used for it. */
export interface Measured extends Stretch {
  /** Null where the system does not tell. */
  cpuSecondsPerThousand: number | null
  deliveriesPerCommit: number | null
  /** The share of one core that the sending process used: near 1 means that it was the limit. */
  senderBusy: number
}

/** One target in one round. */
export interface TargetResult {
  target: TargetName
  saturated: Measured
  /** By rate. */
  paced: Record<string, Measured>
  residentMiB: number | null
}

const WARM_UP_SECONDS = 2

/** Starts a target in a fresh folder, loads it, stops it, and counts what it has kept. */
export async function measureTarget(
  target: TargetName,
  settings: Settings,
  credentials: Credentials,
): Promise<TargetResult> {
  await using running = await startTarget(target, settings.folder, credentials)
  if (targets[target].isInstalled) await installAddon(running.url, credentials)
  let acknowledged = 0
  let result: TargetResult
  {
    await using load = loadOf(running, settings, credentials)
    const warmUp = await load.run({ kind: 'saturate', seconds: WARM_UP_SECONDS })
    const saturated = await measure(running, load, { kind: 'saturate', seconds: settings.seconds })
    const memory = residentMiB(running.pid)
    const paced = await measurePaced(running, load, settings)
    result = { target, saturated, paced, residentMiB: memory }
    acknowledged = [warmUp.stretch, saturated, ...Object.values(paced)].reduce(
      (sum, stretch) => sum + stretch.acknowledged,
      0,
    )
  }
  await running.stop()
  verifyRows(running, acknowledged)
  return result
}

/** Sends the paced load to a program that does nothing: what is seen there comes from sender and machine. */
export async function measureControl(
  settings: Settings,
  credentials: Credentials,
): Promise<Record<string, Measured>> {
  await using running = await startTarget('control', settings.folder, credentials)
  await using load = loadOf(running, settings, credentials)
  return await measurePaced(running, load, settings)
}

const loadOf = (running: RunningTarget, settings: Settings, credentials: Credentials): Load =>
  startLoad({
    url: running.url,
    token: credentials.webhookToken,
    workspaceId: credentials.workspaceId,
    connections: settings.connections,
  })

async function measurePaced(
  running: RunningTarget,
  load: Load,
  settings: Settings,
): Promise<Record<string, Measured>> {
  const paced: Record<string, Measured> = {}
  if (settings.pacedSeconds === 0) return paced
  for (const rate of settings.pacedRates) {
    paced[rate] = await measure(running, load, { kind: 'pace', rate, seconds: settings.pacedSeconds })
  }
  return paced
}

async function measure(
  running: RunningTarget,
  load: Load,
  order: Parameters<Load['run']>[0],
): Promise<Measured> {
  const commitsBefore = await readCommits(running.url)
  const cpuBefore = cpuSeconds(running.pid)
  const { stretch, busy } = await load.run(order)
  const cpuAfter = cpuSeconds(running.pid)
  const commitsAfter = await readCommits(running.url)
  return {
    ...stretch,
    cpuSecondsPerThousand:
      cpuBefore === null || cpuAfter === null ? null : ((cpuAfter - cpuBefore) / stretch.acknowledged) * 1000,
    deliveriesPerCommit: commitSize(commitsBefore, commitsAfter),
    senderBusy: busy,
  }
}
