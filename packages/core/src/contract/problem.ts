import { z } from 'zod'

/** An RFC 9457 problem document, as every error of the daemon is answered. */
export const ProblemDocument = z.looseObject({
  /** A page that explains this kind of problem. */
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  requestId: z.string(),
  /** For invalid input: which place (JSON pointer) and what is wrong there. */
  errors: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
})
export type ProblemDocument = z.infer<typeof ProblemDocument>
