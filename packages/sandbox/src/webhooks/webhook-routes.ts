import Router from '@koa/router'
import type { Context } from 'koa'
import { z } from 'zod'
import { ClockifyError } from '../clockify-error.ts'
import { readJson } from '../read-json.ts'
import type { Caller, Workspaces } from '../sandbox-types.ts'
import type { DeliveryLog } from './delivery-log.ts'
import { enterWebhooks } from './enter-webhooks.ts'
import {
  createWebhook,
  deleteWebhook,
  type ManageDeps,
  maySeeAddon,
  renewSecret,
  updateWebhook,
  visibleWebhook,
  visibleWebhooks,
} from './manage-webhooks.ts'
import type { Webhook } from './webhook.ts'
import { deliveryLogs, deliveryStatuses } from './webhook-history.ts'
import { WebhookRequest } from './webhook-request.ts'

export interface WebhookRouteDeps extends ManageDeps {
  workspaces: Workspaces
  log: DeliveryLog
  /** `closed` refuses add-on tokens, as was seen on the real service. */
  webhookApi: 'open' | 'closed'
}

/** Clockify's REST for webhooks; `authenticate` comes before. */
export const webhookRoutes = (deps: WebhookRouteDeps) =>
  new Router({ prefix: '/api/v1/workspaces/:workspaceId' })
    .use(enterWebhooks(deps.workspaces), refuseAddonsWhenClosed(deps))
    .get('/webhooks', list(deps))
    .post('/webhooks', create(deps))
    .get('/webhooks/:webhookId', get(deps))
    .put('/webhooks/:webhookId', replace(deps))
    .delete('/webhooks/:webhookId', remove(deps))
    .patch('/webhooks/:webhookId/token', renew(deps))
    .post('/webhooks/:webhookId/logs', logs(deps))
    .get('/webhooks/:webhookId/statuses', statuses(deps))
    .get('/addons/:addonId/webhooks', listOfAddon(deps))

const callerOf = (ctx: Context): Caller => ctx.state.caller
const pathWord = (ctx: Context, name: string): string => z.string().parse(ctx.params[name])
const workspaceOf = (ctx: Context): string => pathWord(ctx, 'workspaceId')
const webhookOf = (deps: ManageDeps, ctx: Context): Webhook =>
  visibleWebhook(deps, workspaceOf(ctx), pathWord(ctx, 'webhookId'), callerOf(ctx))

const refuseAddonsWhenClosed =
  ({ webhookApi }: WebhookRouteDeps) =>
  (ctx: Context, next: () => Promise<unknown>) => {
    if (webhookApi === 'closed' && callerOf(ctx).kind !== 'api-key')
      throw new ClockifyError(401, 1000, 'API is not accessible')
    return next()
  }

const WebhookType = z.enum(['USER_CREATED', 'SYSTEM', 'ADDON', ''])

const list = (deps: WebhookRouteDeps) => (ctx: Context) => {
  const type = WebhookType.safeParse(ctx.query.type ?? '')
  if (!type.success)
    throw new ClockifyError(400, 501, 'must be from the following set: USER_CREATED, SYSTEM, ADDON')
  const visible = visibleWebhooks(deps, workspaceOf(ctx), callerOf(ctx))
  ctx.body = envelope(visible.filter((webhook) => type.data === '' || typeOf(webhook) === type.data))
}

const listOfAddon = (deps: WebhookRouteDeps) => (ctx: Context) => {
  const addonId = pathWord(ctx, 'addonId')
  const own = deps.webhooks.ofAddon(addonId).filter(({ workspaceId }) => workspaceId === workspaceOf(ctx))
  ctx.body = envelope(maySeeAddon(callerOf(ctx), addonId) ? own : [])
}

const get = (deps: WebhookRouteDeps) => (ctx: Context) => {
  ctx.body = onTheWire(webhookOf(deps, ctx))
}

const create = (deps: WebhookRouteDeps) => async (ctx: Context) => {
  const request = await readRequest(ctx)
  ctx.status = 201
  ctx.body = onTheWire(createWebhook(deps, workspaceOf(ctx), callerOf(ctx), request))
}

const replace = (deps: WebhookRouteDeps) => async (ctx: Context) => {
  const webhook = webhookOf(deps, ctx)
  ctx.body = onTheWire(updateWebhook(deps, webhook, callerOf(ctx), await readRequest(ctx)))
}

const remove = (deps: WebhookRouteDeps) => (ctx: Context) => {
  deleteWebhook(deps, webhookOf(deps, ctx))
  ctx.status = 200
  ctx.body = ''
}

const renew = (deps: WebhookRouteDeps) => (ctx: Context) => {
  ctx.body = onTheWire(renewSecret(deps, webhookOf(deps, ctx)))
}

const logs = (deps: WebhookRouteDeps) => async (ctx: Context) => {
  ctx.body = deliveryLogs(deps.log, webhookOf(deps, ctx), await readJson(ctx), ctx.query)
}

const statuses = (deps: WebhookRouteDeps) => (ctx: Context) => {
  ctx.body = deliveryStatuses(deps.log, webhookOf(deps, ctx), ctx.query)
}

async function readRequest(ctx: Context): Promise<WebhookRequest> {
  const parsed = WebhookRequest.safeParse(await readJson(ctx))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new ClockifyError(400, 501, [issue?.path.join('.'), issue?.message].filter(Boolean).join(' '))
}

const typeOf = ({ addonId }: Webhook): 'ADDON' | 'USER_CREATED' =>
  addonId === null ? 'USER_CREATED' : 'ADDON'

const envelope = (webhooks: readonly Webhook[]) => ({
  workspaceWebhookCount: webhooks.length,
  webhooks: webhooks.map(onTheWire),
})

const onTheWire = (webhook: Webhook) => ({
  id: webhook.id,
  userId: webhook.userId,
  workspaceId: webhook.workspaceId,
  name: webhook.name,
  url: webhook.url,
  authToken: webhook.authToken,
  webhookEvent: webhook.event,
  triggerSource: webhook.triggerSource,
  triggerSourceType: webhook.triggerSourceType,
  enabled: webhook.enabled,
  deliveryEnabled: true,
  planEnabled: true,
})
