import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { admin } from '../../admin.ts'
import { useHost } from '../../host/HostProvider.tsx'
import { formatEvent } from '../../parts/format.ts'
import { describeError } from '../../parts/state/describe-error.ts'

/** Sends the sample of an event through the intake and opens the delivery that it became. */
export function useSendSample(): (event: string) => void {
  const host = useHost()
  const navigate = useNavigate()
  const send = useMutation(
    admin.samples.send.mutationOptions({
      onSuccess: (sent) => {
        host.notify({ kind: 'done', title: 'The sample was received', detail: formatEvent(sent.event) })
        void navigate({ to: '/deliveries', search: { delivery: sent.deliveryId } })
      },
      onError: (error) => {
        const { title, detail } = describeError(error)
        host.notify({ kind: 'problem', title, detail })
      },
    }),
  )
  return (event) => send.mutate({ event })
}
