import type { QueryClient } from '@tanstack/react-query'
import { admin } from '../../admin.ts'

/** The samples, one per event. */
export const samplesQuery = () => admin.samples.list.queryOptions()

/** One sample with its body and schema. They change only with the daemon's version. */
export const sampleQuery = (event: string) =>
  admin.samples.get.queryOptions({ input: { event }, staleTime: Number.POSITIVE_INFINITY })

/** The workspaces that a sample can be sent for. */
export const activeInstallationsQuery = () =>
  admin.installations.list.queryOptions({ input: { status: 'ACTIVE', limit: 200 } })

/** Sends a sample; lists that say when one was last sent are asked again. */
export const sendSampleMutation = (client: QueryClient) =>
  admin.samples.send.mutationOptions({
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: admin.samples.list.key() })
      void client.invalidateQueries({ queryKey: admin.events.list.key() })
    },
  })

/** A sample as the list gives it. */
export type ListedSample = Awaited<ReturnType<typeof admin.samples.list.call>>['items'][number]
/** A sample with body and schema. */
export type Sample = Awaited<ReturnType<typeof admin.samples.get.call>>
/** The stored delivery that a sample became. */
export type SentSample = Awaited<ReturnType<typeof admin.samples.send.call>>
