import type { ColumnType, Generated, Selectable } from 'kysely'

/** Times are integers: milliseconds since 1970 in UTC. Booleans are 0 or 1. Ids are text and sort by time. */
type Flag = 0 | 1
type Json = ColumnType<string, string, string>

export interface InstallationsTable {
  id: string
  addon_id: string
  workspace_id: string
  addon_key: string
  status: 'ACTIVE' | 'INACTIVE' | 'DELETED'
  api_url: string | null
  as_user: string | null
  addon_user_id: string | null
  /** The installation token, sealed with the encryption key; null once erased. */
  token_sealed: Uint8Array | null
  /** The token's claims, which are no secret: JSON. */
  token_claims: Json | null
  settings: Json
  installed_at: number
  changed_at: number
  deleted_at: number | null
  delivery_count: Generated<number>
  last_delivery_at: number | null
}

export interface WebhookRegistrationsTable {
  installation_id: string
  /** Normal form: `/webhooks/new-time-entry`. */
  path: string
  event: string | null
  registered_by: 'manifest' | 'api'
  token_sealed: Uint8Array | null
  /** Keyed hash of the token's text: compared in constant time without unsealing. Null once erased. */
  token_mac: Uint8Array | null
  delivery_count: Generated<number>
  last_delivery_at: number | null
}

export interface LifecycleEventsTable {
  id: string
  installation_id: string
  addon_id: string
  workspace_id: string
  type: 'INSTALLED' | 'DELETED' | 'STATUS_CHANGED' | 'SETTINGS_UPDATED'
  outcome: 'applied' | 'repeated'
  received_at: number
  request_id: string
  /** The body as received, tokens replaced by `[token]`: JSON. */
  body: Json
}

/** A signature's text, kept once for all deliveries that carried it. */
export interface SignaturesTable {
  id: Generated<number>
  /** Keyed hash of the text. */
  mac: Uint8Array
  /** Null once erased. */
  sealed: Uint8Array | null
  workspace_id: string | null
  addon_id: string | null
}

/** How a signature was judged, kept once for all deliveries that were judged alike: it is longer than their bodies. */
export interface SignatureReportsTable {
  id: Generated<number>
  sha256: Uint8Array
  /** JSON of core's SignatureReport. */
  report: Json
}

export interface DeliveriesTable {
  id: string
  event: string
  known: Flag
  category: string | null
  workspace_id: string | null
  addon_id: string | null
  /** Null while unclaimed. */
  installation_id: string | null
  entity_id: string | null
  received_at: number
  source: 'clockify' | 'sample' | 'replay'
  duplicate_of: string | null
  verification: 'jwt' | 'secret' | 'hmac' | 'off'
  /** Which row of `signature_reports` says how the signature was judged. */
  signature_report_id: number
  signature_id: number | null
  path: string
  /** Header pairs in order, the signature's value replaced: JSON. */
  headers: Json
  remote_address: string | null
  request_id: string
  body_sha256: Uint8Array
  body_bytes: number
  /** The bytes as received. */
  body: Uint8Array
}

export interface QuarantineTable {
  id: string
  received_at: number
  method: string
  path: string
  remote_address: string | null
  status: number
  reason: string
  detail: string
  failed_check: string | null
  event: string | null
  workspace_id: string | null
  request_id: string
  headers: Json
  /** At most 64 KiB of it. */
  body: Uint8Array
  body_bytes: number
  signature_report: Json | null
}

/** One row per event: coverage without counting the big table. */
export interface EventTotalsTable {
  event: string
  count: number
  last_received_at: number | null
  last_delivery_id: string | null
  last_sample_at: number | null
}

/** One row per minute in which something came: the activity chart. `minute` = milliseconds / 60,000. */
export interface MinuteTotalsTable {
  minute: number
  received: Generated<number>
  duplicates: Generated<number>
  refused: Generated<number>
}

export interface AdminTokensTable {
  id: string
  name: string
  role: 'viewer' | 'operator' | 'admin'
  token_sha256: Uint8Array
  created_at: number
  expires_at: number | null
  last_used_at: number | null
  revoked_at: number | null
}

export interface SessionsTable {
  id: string
  /** The token that opened it: revoking that one ends this one. */
  token_id: string
  secret_sha256: Uint8Array
  csrf_token: string
  created_at: number
  expires_at: number
  last_used_at: number
}

/** One-time sign-in links, by hash; a used one is deleted. */
export interface SignInLinksTable {
  secret_sha256: Uint8Array
  token_id: string
  expires_at: number
}

export interface AuditEntriesTable {
  id: string
  at: number
  actor: Json
  action: string
  target: string | null
  remote_address: string | null
  request_id: string | null
  details: Json
}

/** The daemon's own signing keys (JWKS), the private part sealed. */
export interface SigningKeysTable {
  kid: string
  public_jwk: Json
  private_sealed: Uint8Array
  created_at: number
  retired_at: number | null
}

export interface Tables {
  installations: InstallationsTable
  webhook_registrations: WebhookRegistrationsTable
  lifecycle_events: LifecycleEventsTable
  signatures: SignaturesTable
  signature_reports: SignatureReportsTable
  deliveries: DeliveriesTable
  quarantine: QuarantineTable
  event_totals: EventTotalsTable
  minute_totals: MinuteTotalsTable
  admin_tokens: AdminTokensTable
  sessions: SessionsTable
  sign_in_links: SignInLinksTable
  audit_entries: AuditEntriesTable
  signing_keys: SigningKeysTable
}

export type DeliveryRow = Selectable<DeliveriesTable>
export type InstallationRow = Selectable<InstallationsTable>
