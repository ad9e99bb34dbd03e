import { eventNames, findEvent, upcomingEvents } from '@clockhouse/core/events'
import { z } from 'zod'
import { TRIGGER_SOURCE_TYPES } from './webhook.ts'

const NOT_NULL = 'must not be null'
const allowedEvents = [...eventNames, ...Object.keys(upcomingEvents)]

const invalidValue = (field: string, allowed: readonly string[]): string =>
  `You entered invalid value for field: [${field}]. Allowed values are: [${allowed.join(', ')}]`

const isWebAddress = (text: string): boolean => {
  const url = URL.parse(text)
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:')
}

/** Events that tell of one person only take a list of people, as seen on the real service. */
const NEEDS_PEOPLE = new Set(['USER_UPDATED', 'USER_EMAIL_CHANGED'])

/** The body with which a webhook is made or replaced. The stand-in takes http and local addresses too. */
export const WebhookRequest = z
  .object({
    name: z
      .string()
      .min(2, 'length must be between 2 and 30')
      .max(30, 'length must be between 2 and 30')
      .nullish(),
    url: z
      .string(NOT_NULL)
      .refine(isWebAddress, 'You entered invalid value for field: [url]. It must be a web address'),
    webhookEvent: z
      .string(NOT_NULL)
      .refine((event) => findEvent(event) !== null, invalidValue('webhookEvent', allowedEvents)),
    triggerSource: z.array(z.string(), NOT_NULL),
    triggerSourceType: z.enum(TRIGGER_SOURCE_TYPES, {
      error: ({ input }) =>
        input === undefined || input === null
          ? NOT_NULL
          : invalidValue('triggerSourceType', TRIGGER_SOURCE_TYPES),
    }),
  })
  .refine(
    ({ webhookEvent, triggerSourceType, triggerSource }) =>
      !NEEDS_PEOPLE.has(webhookEvent) || (triggerSourceType === 'USER_ID' && triggerSource.length > 0),
    {
      path: ['triggerSource'],
      message: 'this event needs triggerSourceType USER_ID and at least one user id',
    },
  )
export type WebhookRequest = z.infer<typeof WebhookRequest>
