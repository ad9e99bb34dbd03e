import { z } from 'zod'

/** A fault as the control surface takes it: which requests, and what happens to them. */
export const FaultRule = z
  .strictObject({
    method: z
      .string()
      .toUpperCase()
      .regex(/^[A-Z]+$/, 'must be an HTTP method')
      .optional(),
    /** The whole request path without its query; `*` stands for any run of characters. */
    path: z.string().regex(/^[/*]/, 'must start with / or *').max(500),
    status: z.number().int().min(200).max(599).optional(),
    latencyMs: z.number().int().min(0).max(600_000).optional(),
    /** The connection breaks after so many bytes of the answer's body. */
    cutAfterBytes: z.number().int().min(0).optional(),
    /** Sent as `Retry-After`; alone it means status 429. */
    retryAfterSeconds: z.number().int().min(0).max(86_400).optional(),
    /** How many requests it hits before it is spent; all when absent. */
    times: z.number().int().min(1).optional(),
    probability: z.number().min(0).max(1).optional(),
  })
  .refine(
    (rule) =>
      [rule.status, rule.latencyMs, rule.cutAfterBytes, rule.retryAfterSeconds].some(
        (effect) => effect !== undefined,
      ),
    { message: 'needs an effect: status, latencyMs, cutAfterBytes or retryAfterSeconds' },
  )
export type FaultRule = z.infer<typeof FaultRule>

export const FaultRules = z.array(FaultRule).max(200)
