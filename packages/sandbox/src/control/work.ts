import type { Context } from 'koa'
import { z } from 'zod'
import type { ControlDeps } from './control-deps.ts'
import { readBody } from './read-input.ts'

const WorkRequest = z.strictObject({ actions: z.number().int().min(1).max(1_000) })

/** Lets the workspace's people do so many things now. */
export const doWork = (deps: ControlDeps) => async (ctx: Context) => {
  const { actions } = await readBody(ctx, WorkRequest)
  ctx.body = await deps.people.perform(actions)
}
