import { z } from 'zod'

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value)

/** One value, whatever comes twice. */
export const text = z.preprocess(first, z.string()).optional()

/** `true` or `false`. */
export const flag = z
  .preprocess(
    first,
    z.enum(['true', 'false']).transform((value) => value === 'true'),
  )
  .optional()

/** A whole number of at least one. */
const positive = (options: { fallback: number; most: number }) =>
  z.preprocess(
    (value) => first(value) ?? String(options.fallback),
    z
      .string()
      .regex(/^-?\d+$/)
      .transform(Number)
      .pipe(z.number().int().min(1).max(options.most)),
  )

/** Several values, as a repeated parameter or separated by commas. */
export const list = z
  .preprocess(
    (value) => (Array.isArray(value) ? value : [value]),
    z
      .array(z.string().transform((part) => part.split(',').filter((id) => id !== '')))
      .transform((parts) => parts.flat()),
  )
  .optional()

/** One of some words. */
export const oneOf = <const W extends readonly string[]>(words: W) =>
  z.preprocess(first, z.enum(words)).optional()

/** A moment; Clockify writes `2026-11-24T08:30:00Z`, milliseconds and offsets pass too. */
export const moment = z
  .preprocess(
    first,
    z.iso.datetime({ offset: true }).transform((value) => Date.parse(value)),
  )
  .optional()

/** `page` and `page-size`, counted from one. */
export const pageFields = (options: { size: number; most: number } = { size: 50, most: 5000 }) => ({
  page: positive({ fallback: 1, most: Number.MAX_SAFE_INTEGER }),
  'page-size': positive({ fallback: options.size, most: options.most }),
})

/** `sort-column` and `sort-order`. */
export const sortFields = <const C extends readonly string[]>(columns: C) => ({
  'sort-column': oneOf(columns),
  'sort-order': oneOf(['ASCENDING', 'DESCENDING']),
})
