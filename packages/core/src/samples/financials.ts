import type { SampleBodies } from './sample-bodies.ts'
import { clients, ids, people, workspaceId } from './story.ts'

/** 16 h at 65.00 and 3 h at 70.00, plus 25% tax. */
const invoice = {
  id: ids.invoice,
  number: 'INV-0107',
  status: 'UNSENT',
  issuedDate: '2026-11-24T00:00:00Z',
  dueDate: '2026-12-08T00:00:00Z',
  subtotal: 125000,
  discount: 0,
  tax: 2500,
  tax2: 0,
  discountAmount: 0,
  taxAmount: 31250,
  tax2Amount: 0,
  amount: 156250,
  currency: 'EUR',
  subject: 'Website redesign, November',
  note: 'Thank you for the rolls',
  clientId: clients.bakery.id,
  clientName: clients.bakery.name,
  clientAddress: 'Ribarska 12, 51000 Rijeka',
  userId: people.marko.id,
  items: [
    invoiceItem(1, 'Homepage design', { quantity: 1600, unitPrice: 6500, amount: 104000 }),
    invoiceItem(2, 'Workshop', { quantity: 300, unitPrice: 7000, amount: 21000 }),
  ],
}

function invoiceItem(
  order: number,
  description: string,
  price: { quantity: number; unitPrice: number; amount: number },
) {
  return { order, description, ...price, itemType: null, timeEntryIds: [] }
}

const memberRate = {
  workspaceId,
  rateChangeSource: 'PROJECT_MEMBER',
  currency: { id: ids.euro, code: 'EUR' },
  since: '2026-11-30T23:00:00Z',
}

const membership = { membershipType: 'PROJECT', membershipStatus: 'ACTIVE' }

/** The bakery's invoice for November, and two new rates from 1 December. */
export const financials = {
  NEW_INVOICE: invoice,
  INVOICE_UPDATED: { ...invoice, status: 'SENT' },
  COST_RATE_UPDATED: {
    ...memberRate,
    modifiedEntity: {
      userId: people.lena.id,
      hourlyRate: { amount: 7000 },
      costRate: { amount: 4100 },
      targetId: ids.bookingApp,
      ...membership,
    },
    amount: 4100,
  },
  BILLABLE_RATE_UPDATED: {
    ...memberRate,
    modifiedEntity: {
      userId: people.ana.id,
      hourlyRate: { amount: 7200 },
      costRate: { amount: 3900 },
      targetId: ids.website,
      ...membership,
    },
    amount: 7200,
  },
} satisfies SampleBodies
