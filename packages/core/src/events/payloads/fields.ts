import { z } from 'zod'

/*
 * Building blocks of the payload schemas. Clockify adds fields and sends null or nothing where it has no value, so
 * objects are loose and most fields may be null or missing; only what identifies the thing is required.
 */

/** An id that is always there: 24 hexadecimal characters, not checked more closely than that it is not empty. */
export const Id = z.string().min(1)

/** A reference that may be absent. Clockify also sends an empty string for "none". */
export const Reference = z.string().nullish()

/** Any text that may be absent. */
export const Text = z.string().nullish()

/** A list of ids that may be absent. */
export const References = z.array(z.string()).nullish()

/** A yes or no that may be absent. */
export const Flag = z.boolean().nullish()

/** A plain number that may be absent. */
export const Quantity = z.number().nullish()

/** A moment as Clockify writes it. */
export const Moment = z.string().nullish().describe('ISO 8601 moment in UTC, such as 2026-11-24T08:30:00Z')

/** A duration as Clockify writes it. */
export const Duration = z.string().nullish().describe('ISO 8601 duration, such as PT1H30M')

/** An amount of money. */
export const Cents = z.number().nullish().describe('Money in minor units: 12500 is 125.00')

/** An hourly rate: of a project, a member or an entry. */
export const Rate = z.looseObject({ amount: Cents }).nullish().describe('Hourly rate')
