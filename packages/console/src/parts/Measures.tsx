import { formatBytes, formatCount, formatDuration } from './format.ts'

/** A size in KiB. */
export function Bytes({ bytes }: { bytes: number }) {
  return (
    <span className="ch-numbers" title={`${formatCount(bytes)} bytes`}>
      {formatBytes(bytes)}
    </span>
  )
}

/** A duration in ms or s; `null` is not known yet. */
export function Duration({ ms }: { ms: number | null }) {
  if (ms === null) return <span className="ch-dim">not known yet</span>
  return <span className="ch-numbers">{formatDuration(ms)}</span>
}
