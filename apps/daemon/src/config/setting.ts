import { z } from 'zod'

/** What the reference says of one setting; its limits are checked by the schema beside it. */
export interface SettingMeaning {
  meaning: string
  /** What may stand there, as a phrase: "a whole number from 0 to 65535". */
  allowed: string
  /** As the reference shows it; null when it is unset by default. */
  default: string | null
  /** Never shown, not even when it is wrong. */
  secret?: true
}

/** A setting: reads the text of the environment (or its absence) and knows what to say of itself. */
export const setting = <T extends z.ZodType>(schema: T, meaning: SettingMeaning): T =>
  schema.meta({ ...meaning }) as T

/** What a setting says of itself. */
export const meaningOf = (schema: z.ZodType): SettingMeaning => schema.meta() as unknown as SettingMeaning

/** A whole number within limits. */
export const wholeNumber = (min: number, max: number, preset: number) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .refine((value) => value >= min && value <= max)
    .default(preset)

export const portNumber = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value <= 65_535)

/** An address of a server: http or https, without credentials, query and fragment; no slash at the end. */
export const webAddress = z
  .string()
  .refine((text) => isPlainWebAddress(URL.parse(text)))
  .transform((text) => text.replace(/\/+$/, ''))

const isPlainWebAddress = (url: URL | null): boolean =>
  url !== null &&
  (url.protocol === 'http:' || url.protocol === 'https:') &&
  url.username === '' &&
  url.password === '' &&
  url.search === '' &&
  url.hash === ''

/** Host names that reach this machine only. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
