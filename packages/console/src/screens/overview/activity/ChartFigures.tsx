import { formatCount } from '../../../parts/format.ts'
import classes from './chart.module.css'
import { type Activity, spanWords, timeOfBar, totalsOf } from './chart-words.ts'

/** The legend and the figures in one line: of the whole span, or of the bar under the pointer. */
export function ChartFigures({ activity, pointed }: { activity: Activity; pointed: number | null }) {
  const bar = pointed === null ? undefined : activity.points[pointed]
  const figures = bar ?? totalsOf(activity)
  return (
    <figcaption className={classes.figures}>
      <span className={classes.when}>{bar === undefined ? spanWords(activity) : timeOfBar(bar.at)}</span>
      <Figure series="received" value={figures.received} name="received" />
      <Figure series="refused" value={figures.refused} name="refused" />
      <Figure series="duplicates" value={figures.duplicates} name="of them duplicates" />
    </figcaption>
  )
}

function Figure({ series, value, name }: { series: string; value: number; name: string }) {
  return (
    <span className={classes.one} data-series={series}>
      <strong>{formatCount(value)}</strong> {name}
    </span>
  )
}
