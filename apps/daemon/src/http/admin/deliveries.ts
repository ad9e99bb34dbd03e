import type { DeliveryDetail } from '@clockhouse/core/contract/deliveries'
import { payloadIssues } from '@clockhouse/core/events'
import { type FilterTerm, parseFilter } from '@clockhouse/core/filter'
import type { Kysely } from 'kysely'
import type { FieldTerm } from '../../store/delivery-walks.ts'
import { getDelivery, getDeliveryBody, type StoredDelivery } from '../../store/get-delivery.ts'
import { listDeliveries } from '../../store/list-deliveries.ts'
import { isFieldTerm, planDeliveries } from '../../store/plan-deliveries.ts'
import { parseStoredBody, presentDelivery } from '../../store/present-delivery.ts'
import type { Tables } from '../../store/tables.ts'
import { Problem } from '../problem.ts'
import { pageOf, readCursor } from './cursors.ts'
import { admin, notFound } from './implementer.ts'

/** Everything that was acknowledged: list, one, and its bytes. */
export const deliveriesRoutes = (deps: { db: Kysely<Tables>; clock: { now(): number } }) => ({
  list: admin.deliveries.list.handler(async ({ input, signal }) => {
    const belowId = readCursor(input.cursor, 'dlv')
    const plan = await planDeliveries(deps.db, readFilter(input.filter ?? ''), deps.clock.now())
    const rows = await listDeliveries(deps.db, plan, { belowId, limit: input.limit + 1, signal })
    return pageOf(rows, input.limit, presentDelivery)
  }),
  get: admin.deliveries.get.handler(async ({ input }) => {
    const row = await getDelivery(deps.db, input.id)
    if (row === undefined) throw notFound('delivery', input.id)
    return presentDetail(row)
  }),
  raw: admin.deliveries.raw.handler(async ({ input }) => {
    const row = await getDeliveryBody(deps.db, input.id)
    if (row === undefined) throw notFound('delivery', input.id)
    return new File([Buffer.from(row.body)], `${input.id}.json`, { type: 'application/json' })
  }),
})

/** In a hostile body every few bytes are an issue, and each costs 20 µs: 5 MiB of them would hold up all else for seconds. */
const COMPARED_MAX_BYTES = 65_536
const NOT_COMPARED = [
  { pointer: '', message: 'Larger than 64 KiB: it is not compared with the documented payload.' },
]

function presentDetail(row: StoredDelivery): DeliveryDetail {
  const body = parseStoredBody(row.body)
  return {
    ...presentDelivery(row),
    path: row.path,
    headers: JSON.parse(row.headers),
    remoteAddress: row.remote_address,
    bodySha256: Buffer.from(row.body_sha256).toString('hex'),
    body,
    signature: JSON.parse(row.signature_report),
    payloadIssues: row.body_bytes > COMPARED_MAX_BYTES ? NOT_COMPARED : payloadIssues(row.event, body),
  }
}

function readFilter(text: string): FieldTerm[] {
  const parsed = parseFilter(text)
  if (parsed.kind === 'invalid') {
    throw wrongFilter(
      parsed.errors.map((error) => {
        const meant =
          error.suggestions.length === 0 ? '' : `; did you mean ${error.suggestions.join(' or ')}?`
        return `at ${error.at + 1}: ${error.message}${meant}`
      }),
    )
  }
  const others = parsed.terms.filter((term) => !isFieldTerm(term))
  if (others.length > 0) throw wrongFilter(others.map(notIndexed))
  return parsed.terms.filter(isFieldTerm)
}

const notIndexed = (term: FilterTerm): string =>
  `${term.kind === 'body' ? `body.${term.path}` : 'text in the body'} cannot be filtered: only indexed fields can (event, workspace, entity, source, after and so on)`

const wrongFilter = (messages: readonly string[]) =>
  new Problem(400, `The filter cannot be used: ${messages.join('; ')}.`, {
    errors: messages.map((message) => ({ pointer: '/filter', message })),
  })
