import { DeliveryId } from '@clockhouse/core/ids'

/** The delivery id in what was typed or pasted, whatever stands around it; null when there is none. */
export function findDeliveryId(text: string): DeliveryId | null {
  const found = /dlv_[0-9a-z]{26}/.exec(text.toLowerCase())?.[0]
  return DeliveryId.safeParse(found).data ?? null
}
