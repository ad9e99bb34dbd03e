import { type Kysely, sql } from 'kysely'

/**
 * The first tables. Ids sort by time, so the primary key is the order of lists; the big table has no index on random
 * values (hashes), since each such index costs 1.5 to 2.7 times per insert at millions of rows. Every index of
 * `deliveries` ends in the id, so that a filtered page is one walk down it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table installations (
    id text primary key, addon_id text not null unique, workspace_id text not null, addon_key text not null,
    status text not null, api_url text, as_user text, addon_user_id text, token_sealed blob, token_claims text,
    settings text not null, installed_at integer not null, changed_at integer not null, deleted_at integer,
    delivery_count integer not null default 0, last_delivery_at integer)`,
  'create index installations_by_workspace on installations (workspace_id, id)',
  `create table webhook_registrations (
    installation_id text not null references installations (id), path text not null, event text,
    registered_by text not null, token_sealed blob, token_mac blob,
    delivery_count integer not null default 0, last_delivery_at integer,
    primary key (installation_id, path, registered_by)) without rowid`,
  "create index webhook_secrets on webhook_registrations (token_mac) where registered_by = 'api'",
  `create table lifecycle_events (
    id text primary key, installation_id text not null references installations (id), addon_id text not null,
    workspace_id text not null, type text not null, outcome text not null, received_at integer not null,
    request_id text not null, body text not null)`,
  'create index lifecycle_events_by_workspace on lifecycle_events (workspace_id, id)',
  `create table signatures (
    id integer primary key, mac blob not null unique, sealed blob, workspace_id text, addon_id text)`,
  'create index signatures_by_addon on signatures (addon_id)',
  'create table signature_reports (id integer primary key, sha256 blob not null unique, report text not null)',
  `create table deliveries (
    id text primary key, event text not null, known integer not null, category text, workspace_id text, addon_id text,
    installation_id text, entity_id text, received_at integer not null, source text not null, duplicate_of text,
    verification text not null, signature_report_id integer not null, signature_id integer, path text not null,
    headers text not null, remote_address text, request_id text not null, body_sha256 blob not null,
    body_bytes integer not null, body blob not null)`,
  'create index deliveries_by_event on deliveries (event, id)',
  'create index deliveries_by_workspace on deliveries (workspace_id, id)',
  'create index deliveries_unclaimed on deliveries (workspace_id, id) where installation_id is null',
  'create index deliveries_unclaimed_by_id on deliveries (id) where installation_id is null',
  'create index deliveries_unknown on deliveries (id) where known = 0',
  "create index deliveries_otherwise_verified on deliveries (verification, id) where verification <> 'jwt'",
  'create index deliveries_duplicates on deliveries (id) where duplicate_of is not null',
  "create index deliveries_not_from_clockify on deliveries (source, id) where source <> 'clockify'",
  'create index deliveries_by_entity on deliveries (entity_id, id) where entity_id is not null',
  `create table quarantine (
    id text primary key, received_at integer not null, method text not null, path text not null, remote_address text,
    status integer not null, reason text not null, detail text not null, failed_check text, event text,
    workspace_id text, request_id text not null, headers text not null, body blob not null, body_bytes integer not null,
    signature_report text)`,
  `create table event_totals (
    event text primary key, count integer not null, last_received_at integer, last_delivery_id text,
    last_sample_at integer)`,
  `create table minute_totals (
    minute integer primary key, received integer not null default 0, duplicates integer not null default 0,
    refused integer not null default 0)`,
  `create table admin_tokens (
    id text primary key, name text not null, role text not null, token_sha256 blob not null unique,
    created_at integer not null, expires_at integer, last_used_at integer, revoked_at integer)`,
  `create table sessions (
    id text primary key, token_id text not null references admin_tokens (id), secret_sha256 blob not null unique,
    csrf_token text not null, created_at integer not null, expires_at integer not null, last_used_at integer not null)`,
  `create table sign_in_links (
    secret_sha256 blob primary key, token_id text not null references admin_tokens (id), expires_at integer not null)`,
  `create table audit_entries (
    id text primary key, at integer not null, actor text not null, action text not null, target text,
    remote_address text, request_id text, details text not null)`,
  `create table signing_keys (
    kid text primary key, public_jwk text not null, private_sealed blob not null, created_at integer not null,
    retired_at integer)`,
]
