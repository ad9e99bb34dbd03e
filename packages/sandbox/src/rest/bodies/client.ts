import type { Client } from '../../workspace/entities.ts'
import type { WorkspaceData } from '../../workspace/workspace-data.ts'

/** A client as REST shows one. */
export const clientBody = (data: WorkspaceData) => (client: Client) => ({
  id: client.id,
  name: client.name,
  email: client.email,
  workspaceId: data.id,
  archived: client.archived,
  address: client.address,
  note: client.note,
  currencyId: `${data.id.slice(0, 18)}ffffff`,
  currencyCode: 'EUR',
  ccEmails: client.ccEmails,
})
