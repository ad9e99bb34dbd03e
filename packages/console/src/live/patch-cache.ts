import type { DeliverySummary } from '@clockhouse/core/contract/deliveries'
import type { FeedEvent } from '@clockhouse/core/contract/feed'
import { parseFilter } from '@clockhouse/core/filter'
import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query'
import { z } from 'zod'
import { admin } from '../admin.ts'
import { type DeliveryPage, insertIntoPage, insertIntoPages } from './insert-deliveries.ts'
import { countForEvent, countForInstallation } from './move-counts.ts'
import { type Arrivals, moveActivity, moveTotals } from './move-totals.ts'

/** Puts what the feed told into every cached answer that it changes; asks again only for what it cannot compute. */
export function patchCache(client: QueryClient, events: readonly FeedEvent[]): void {
  const deliveries = events.flatMap((event) => (event.type === 'delivery.received' ? [event.delivery] : []))
  const refused = events.flatMap((event) => (event.type === 'request.refused' ? [event] : []))
  if (deliveries.length > 0) {
    patchDeliveryLists(client, deliveries)
    patchInstallations(client, deliveries)
    patchCoverage(client, deliveries)
  }
  if (deliveries.length > 0 || refused.length > 0) patchStatus(client, { deliveries, refused })
  if (refused.length > 0) void client.invalidateQueries({ queryKey: admin.quarantine.list.key() })
  if (events.some((event) => event.type === 'installation.changed')) {
    void client.invalidateQueries({ queryKey: admin.installations.key() })
    void client.invalidateQueries({ queryKey: admin.status.get.key() })
  }
}

/** How oRPC writes a list's input into its key. */
const ListKey = z.tuple([
  z.unknown(),
  z.looseObject({
    input: z.looseObject({ filter: z.string().optional(), limit: z.number().optional() }).optional(),
  }),
])

function patchDeliveryLists(client: QueryClient, arrived: readonly DeliverySummary[]): void {
  for (const { queryKey } of client.getQueryCache().findAll({ queryKey: admin.deliveries.list.key() })) {
    const { terms, limit } = listInput(queryKey)
    if (terms === null) continue
    client.setQueryData<DeliveryPage | InfiniteData<DeliveryPage>>(queryKey, (data) => {
      if (data === undefined) return undefined
      if ('pages' in data) return insertIntoPages(data, terms, arrived)
      return insertIntoPage(data, terms, arrived, limit)
    })
  }
}

function listInput(queryKey: QueryKey) {
  const input = ListKey.safeParse(queryKey).data?.[1].input
  const filter = parseFilter(input?.filter ?? '')
  return { terms: filter.kind === 'parsed' ? filter.terms : null, limit: input?.limit ?? 50 }
}

type InstallationPage = Awaited<ReturnType<typeof admin.installations.list.call>>
type Installation = Awaited<ReturnType<typeof admin.installations.get.call>>
type Coverage = Awaited<ReturnType<typeof admin.events.list.call>>
type Status = Awaited<ReturnType<typeof admin.status.get.call>>
type Activity = Awaited<ReturnType<typeof admin.status.activity.call>>

function patchInstallations(client: QueryClient, arrived: readonly DeliverySummary[]): void {
  const count = (page: InstallationPage) => ({
    ...page,
    items: page.items.map((one) => countForInstallation(one, arrived)),
  })
  client.setQueriesData<InstallationPage | InfiniteData<InstallationPage>>(
    { queryKey: admin.installations.list.key() },
    (data) => {
      if (data === undefined) return undefined
      return 'pages' in data ? { ...data, pages: data.pages.map(count) } : count(data)
    },
  )
  client.setQueriesData<Installation>(
    { queryKey: admin.installations.get.key() },
    (data) => data && countForInstallation(data, arrived),
  )
}

function patchCoverage(client: QueryClient, arrived: readonly DeliverySummary[]): void {
  client.setQueriesData<Coverage>(
    { queryKey: admin.events.list.key() },
    (data) => data && { ...data, items: data.items.map((one) => countForEvent(one, arrived)) },
  )
}

function patchStatus(client: QueryClient, arrivals: Arrivals): void {
  client.setQueriesData<Status>(
    { queryKey: admin.status.get.key() },
    (data) => data && moveTotals(data, arrivals),
  )
  client.setQueriesData<Activity>(
    { queryKey: admin.status.activity.key() },
    (data) => data && moveActivity(data, arrivals),
  )
}
