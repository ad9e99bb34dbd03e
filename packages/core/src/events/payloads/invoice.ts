import { z } from 'zod'
import { Cents, Id, Moment, Quantity, Reference, References, Text } from './fields.ts'

const InvoiceItem = z.looseObject({
  order: Quantity,
  quantity: Quantity.describe('In hundredths: 150 is 1.5'),
  description: Text,
  unitPrice: Cents,
  amount: Cents,
  itemType: Text,
  timeEntryIds: References,
})

/** An invoice as its events carry it: without the workspace. */
export const InvoicePayload = z.looseObject({
  id: Id,
  number: Text,
  status: Text.describe('UNSENT, SENT, PAID, PARTIALLY_PAID, VOID or OVERDUE'),
  issuedDate: Moment,
  dueDate: Moment,
  subtotal: Cents,
  discount: Quantity.describe('Per cent, in hundredths'),
  tax: Quantity.describe('Per cent, in hundredths'),
  tax2: Quantity.describe('Per cent, in hundredths'),
  discountAmount: Cents,
  taxAmount: Cents,
  tax2Amount: Cents,
  amount: Cents.describe('Money in minor units, after discount and taxes: 12500 is 125.00'),
  currency: Text.describe('ISO 4217 code'),
  subject: Text,
  note: Text,
  clientId: Reference,
  clientName: Text,
  clientAddress: Text,
  userId: Reference,
  items: z.array(InvoiceItem).nullish(),
})
