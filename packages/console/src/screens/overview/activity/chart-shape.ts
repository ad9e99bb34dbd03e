/** A figure per bar, and the size of the drawing. */
export interface ChartSize {
  width: number
  height: number
}

/** The end of the scale: the next round number above everything that is drawn. */
export function niceTop(highest: number): number {
  if (highest <= 4) return 4
  const power = 10 ** Math.floor(Math.log10(highest))
  const step = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= highest) ?? 10
  return step * power
}

/** A line through the figures, as an SVG path. */
export function linePath(figures: readonly number[], top: number, size: ChartSize): string {
  const step = figures.length > 1 ? size.width / (figures.length - 1) : 0
  return figures
    .map((figure, index) => `${index === 0 ? 'M' : 'L'}${round(index * step)} ${heightOf(figure, top, size)}`)
    .join('')
}

/** The same line, closed along the bottom. */
export function areaPath(figures: readonly number[], top: number, size: ChartSize): string {
  if (figures.length === 0) return ''
  return `${linePath(figures, top, size)}L${size.width} ${size.height}L0 ${size.height}Z`
}

/** Where a figure stands, from the top of the drawing. */
export const heightOf = (figure: number, top: number, size: ChartSize): number =>
  round(size.height - (figure / top) * size.height)

const round = (value: number): number => Math.round(value * 10) / 10

/** Which bar is nearest to a place `x` in the drawing. */
export function barAt(x: number, bars: number, width: number): number {
  if (bars < 2 || width <= 0) return 0
  return Math.min(bars - 1, Math.max(0, Math.round((x / width) * (bars - 1))))
}
