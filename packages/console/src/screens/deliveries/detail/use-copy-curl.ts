import { useQueryClient } from '@tanstack/react-query'
import { useHost } from '../../../host/HostProvider.tsx'
import { describeError } from '../../../parts/state/describe-error.ts'
import { useCopy } from '../../../parts/use-copy.ts'
import { statusQuery } from '../../../shell/status-query.ts'
import { deliveryQuery, rawBodyQuery } from '../queries.ts'
import { curlCommand } from './curl.ts'

/** Copies a delivery as a curl command, loading what is not there yet. */
export function useCopyCurl(): (id: string) => void {
  const client = useQueryClient()
  const host = useHost()
  const copy = useCopy()
  const compose = async (id: string) => {
    const [delivery, raw, status] = await Promise.all([
      client.fetchQuery(deliveryQuery(id)),
      client.fetchQuery(rawBodyQuery(id)),
      client.fetchQuery(statusQuery()),
    ])
    return curlCommand({
      baseUrl: status.baseUrl,
      path: delivery.path,
      headers: delivery.headers,
      body: raw.text,
    })
  }
  return (id) => {
    compose(id).then(
      (command) => copy(command, 'Copied as curl'),
      (error: unknown) => {
        const { title, detail } = describeError(error)
        host.notify({ kind: 'problem', title, detail })
      },
    )
  }
}
