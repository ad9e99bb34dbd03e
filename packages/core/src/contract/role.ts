import { z } from 'zod'

/** `viewer` reads; `operator` also sends samples; `admin` also manages tokens. Each role can what the one before it can. */
export const Role = z.enum(['viewer', 'operator', 'admin'])
export type Role = z.infer<typeof Role>

/** Whether one who has `role` may do what needs `needed`. */
export const roleAllows = (role: Role, needed: Role): boolean =>
  Role.options.indexOf(role) >= Role.options.indexOf(needed)
