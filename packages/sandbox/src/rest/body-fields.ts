import { z } from 'zod'

/** An id, a null or an empty text: the latter two mean none. */
export const optionalId = z
  .string()
  .nullish()
  .transform((value) => (value === '' ? null : (value ?? null)))

/** A text that may be missing or null. */
export const optionalText = (options: { most: number }) =>
  z
    .string()
    .max(options.most)
    .nullish()
    .transform((value) => value ?? null)

/** A flag that may be missing or null. */
export const optionalFlag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? undefined)

/** Several ids; missing and null are none said. */
export const optionalIds = z
  .array(z.string())
  .nullish()
  .transform((value) => (value ? [...new Set(value)] : undefined))

/** A name with something in it. */
export const name = (options: { least: number; most: number }) =>
  z
    .string()
    .trim()
    .min(options.least, `length must be between ${options.least} and ${options.most}`)
    .max(options.most, `length must be between ${options.least} and ${options.most}`)

/** A moment, kept as milliseconds without a fraction of a second. */
export const moment = z.iso
  .datetime({ offset: true, error: 'must be a moment such as 2026-11-24T08:30:00Z' })
  .transform((value) => Math.floor(Date.parse(value) / 1000) * 1000)

/** A duration such as `PT1H30M`. */
export const duration = z.iso.duration({ error: 'must be a duration such as PT1H30M' })

/** A rate in cents. */
export const rate = z
  .object({ amount: z.number().int().min(0) })
  .nullish()
  .transform((value) => value?.amount)
