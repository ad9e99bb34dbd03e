import { useElementSize } from '@mantine/hooks'
import { type PointerEvent, useState } from 'react'
import { ChartFigures } from './ChartFigures.tsx'
import classes from './chart.module.css'
import { areaPath, barAt, type ChartSize, heightOf, linePath, niceTop } from './chart-shape.ts'
import { type Activity, describeActivity, tickLabels } from './chart-words.ts'

const HEIGHT = 132

/** Deliveries over time as an area, refusals as a line over it; the figures of a bar under the pointer. */
export function ActivityChart({ activity }: { activity: Activity }) {
  const { ref, width } = useElementSize<HTMLDivElement>()
  const [pointed, setPointed] = useState<number | null>(null)
  const { points } = activity
  const size = { width: Math.max(1, width), height: HEIGHT }
  const received = points.map((point) => point.received)
  const refused = points.map((point) => point.refused)
  const top = niceTop(Math.max(0, ...received, ...refused))
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const left = event.currentTarget.getBoundingClientRect().left
    setPointed(barAt(event.clientX - left, points.length, width))
  }
  return (
    <figure className={classes.figure}>
      <ChartFigures activity={activity} pointed={pointed} />
      <div ref={ref} className={classes.plot} onPointerMove={point} onPointerLeave={() => setPointed(null)}>
        <svg width="100%" height={HEIGHT} role="img" aria-label={describeActivity(activity)}>
          {[1, 0.5].map((share) => (
            <Grid key={share} value={top * share} y={heightOf(top * share, top, size)} />
          ))}
          <path d={areaPath(received, top, size)} className={classes.area} />
          <path d={linePath(received, top, size)} className={classes.line} />
          <Refusals figures={refused} top={top} size={size} />
          <line x1="0" x2="100%" y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} className={classes.axis} />
          {pointed !== null && (
            <Cursor x={(pointed / Math.max(1, points.length - 1)) * size.width} height={HEIGHT} />
          )}
        </svg>
      </div>
      <div className={classes.ticks}>
        {tickLabels(activity).map((label) => (
          <span key={label}>{label}</span>
        ))}
      </div>
    </figure>
  )
}

/** Refusals as columns: they are rare, and a line along the bottom would look like the axis. */
function Refusals({ figures, top, size }: { figures: readonly number[]; top: number; size: ChartSize }) {
  const step = size.width / Math.max(1, figures.length - 1)
  const width = Math.max(2, Math.min(8, step * 0.5))
  return figures.map((figure, index) => {
    if (figure === 0) return null
    const y = Math.min(size.height - 2, heightOf(figure, top, size))
    const x = Math.min(size.width - width, Math.max(0, index * step - width / 2))
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a bar has no other name than its place
      <rect key={index} x={x} y={y} width={width} height={size.height - y} className={classes.refused} />
    )
  })
}

function Grid({ value, y }: { value: number; y: number }) {
  return (
    <g>
      <line x1="0" x2="100%" y1={y + 0.5} y2={y + 0.5} className={classes.grid} />
      <text x={-8} y={y + 4} className={classes.scale}>
        {value}
      </text>
    </g>
  )
}

const Cursor = ({ x, height }: { x: number; height: number }) => (
  <line x1={x} x2={x} y1="0" y2={height} className={classes.cursor} />
)
