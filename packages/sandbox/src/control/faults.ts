import type { Context } from 'koa'
import { FaultRules } from '../faults/fault-rule.ts'
import type { ControlDeps } from './control-deps.ts'
import { readBody } from './read-input.ts'

/** The faults in force, each with how often it hit. */
export const getFaults = (deps: ControlDeps) => (ctx: Context) => {
  ctx.body = deps.faults.list()
}

/** Replaces the list; `[]` clears it. */
export const replaceFaults = (deps: ControlDeps) => async (ctx: Context) => {
  deps.faults.replace(await readBody(ctx, FaultRules))
  ctx.body = deps.faults.list()
}
