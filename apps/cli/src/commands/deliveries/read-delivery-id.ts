import { DeliveryId } from '@clockhouse/core/ids'
import { CommandFailure } from '../../command-failure.ts'
import { EXIT } from '../../exit-codes.ts'

/** A delivery's id as typed. @throws CommandFailure */
export function readDeliveryId(text: string): DeliveryId {
  const id = DeliveryId.safeParse(text)
  if (id.success) return id.data
  throw new CommandFailure(
    EXIT.usage,
    `"${text}" is no delivery's id; one looks like dlv_06cnhq8v5sffr0000000000000`,
  )
}
