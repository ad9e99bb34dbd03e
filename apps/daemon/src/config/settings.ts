import { z } from 'zod'
import { eventChoice } from './event-choice.ts'
import { portNumber, setting, webAddress, wholeNumber } from './setting.ts'
import { trustedKey } from './trusted-key.ts'

const text = z.string().optional()
const secretText = (min: number) =>
  z
    .string()
    .regex(/^[\x21-\x7e]+$/)
    .min(min)
    .max(500)
    .optional()
const encryptionKey = z
  .string()
  .regex(/^[A-Za-z0-9+/_-]{43}=?$/)
  .transform((base64) => new Uint8Array(Buffer.from(base64, 'base64')))
  .optional()

/** Every setting of the daemon: the one place that knows its limits, its default and what it means. */
export const Settings = z.object({
  BASE_URL: setting(webAddress.optional(), {
    meaning: "Public address (the tunnel's); the manifest and webhook addresses are built from it.",
    allowed: 'an http or https address without query',
    default: 'http://localhost:<PORT>',
  }),
  HOST: setting(z.string().min(1).max(255).default('127.0.0.1'), {
    meaning: 'Address on which the listener is opened.',
    allowed: 'an address or host name of this machine',
    default: '127.0.0.1',
  }),
  PORT: setting(portNumber.default(8080), {
    meaning: 'Port of the listener; 0 picks a free one and prints it.',
    allowed: 'a whole number from 0 to 65535',
    default: '8080',
  }),
  ADMIN_HOST: setting(z.string().min(1).max(255).optional(), {
    meaning:
      'With ADMIN_PORT: admin API, metrics and console are served only there and never on the public listener.',
    allowed: 'an address or host name of this machine',
    default: null,
  }),
  ADMIN_PORT: setting(portNumber.optional(), {
    meaning: 'Port of the separate admin listener; its host is 127.0.0.1 unless ADMIN_HOST says otherwise.',
    allowed: 'a whole number from 0 to 65535',
    default: null,
  }),
  DATA_DIR: setting(z.string().default('./data'), {
    meaning: 'Folder of the database file, the key file and backups; made with mode 0700.',
    allowed: 'a path',
    default: './data',
  }),
  DATABASE_URL: setting(
    z
      .string()
      .regex(/^sqlite:.+$/)
      .optional(),
    {
      meaning: 'The database.',
      allowed: 'sqlite:<path> (PostgreSQL is not served by this version yet)',
      default: 'sqlite:<DATA_DIR>/clockhouse.db',
      secret: true,
    },
  ),
  MANIFEST_PATH: setting(z.string().default('./manifest.json'), {
    meaning: "The add-on's manifest.",
    allowed: 'the path of a manifest that holds the rules of schema 1.5',
    default: './manifest.json',
  }),
  ADDON_KEY: setting(z.string().min(2).max(50).optional(), {
    meaning: "Overrides the manifest's key: tokens must be made for it.",
    allowed: '2 to 50 characters',
    default: "the manifest's",
  }),
  ADDON_NAME: setting(z.string().min(1).max(50).optional(), {
    meaning: "Overrides the manifest's name.",
    allowed: '1 to 50 characters',
    default: "the manifest's",
  }),
  ADDON_DESCRIPTION: setting(text, {
    meaning: "Overrides the manifest's description.",
    allowed: 'any text',
    default: "the manifest's",
  }),
  MANIFEST_EVENTS: setting(eventChoice, {
    meaning: 'Which events the served manifest declares. Clockify documents at most 20 webhooks per add-on.',
    allowed: 'all, or events and categories with commas between',
    default: 'all',
  }),
  WEBHOOK_EVENTS: setting(eventChoice, {
    meaning: 'Which events the add-on wants: an installation that lacks one is shown as incomplete.',
    allowed: 'all, or events and categories with commas between',
    default: 'all',
  }),
  CLOCKIFY_ENVIRONMENT: setting(z.enum(['prod', 'dev', 'sandbox']).default('prod'), {
    meaning: 'Picks the source of the trusted key.',
    allowed: 'prod, dev or sandbox',
    default: 'prod',
  }),
  CLOCKIFY_PUBLIC_KEY: setting(trustedKey.optional(), {
    meaning: 'The only trusted key when set.',
    allowed: 'a public RSA key of at least 2048 bits: PEM text or the path of a file',
    default: 'built in for prod and dev',
  }),
  CLOCKIFY_JWKS_URL: setting(z.url({ protocol: /^https?$/ }).optional(), {
    meaning: 'JWKS with the trusted keys, instead of the built-in one.',
    allowed: 'an https address; plain http only to this machine and only in sandbox',
    default: null,
  }),
  REQUIRE_SIGNATURE_VERIFICATION: setting(
    z
      .enum(['true', 'false'])
      .default('true')
      .transform((word) => word === 'true'),
    {
      meaning: 'Developer mode when false: whatever arrives is believed.',
      allowed: 'true; false only with CLOCKIFY_ENVIRONMENT=sandbox and a HOST on loopback',
      default: 'true',
    },
  ),
  WEBHOOK_HMAC_SECRET: setting(secretText(16), {
    meaning: 'Enables the HMAC-SHA256 fallback for webhooks.',
    allowed: 'at least 16 visible ASCII characters',
    default: null,
    secret: true,
  }),
  ENCRYPTION_KEY: setting(encryptionKey, {
    meaning: 'Key with which tokens are encrypted at rest (AES-256-GCM).',
    allowed: '32 bytes in base64',
    default: 'the key file in DATA_DIR, made at the first start with mode 0600',
    secret: true,
  }),
  ADMIN_TOKEN: setting(secretText(16), {
    meaning: 'The first admin token; only a hash of it is stored.',
    allowed: 'at least 16 visible ASCII characters',
    default: 'made at the first start and printed once',
    secret: true,
  }),
  METRICS_TOKEN: setting(secretText(16), {
    meaning: 'When set, /metrics asks for it as a bearer token.',
    allowed: 'at least 16 visible ASCII characters',
    default: null,
    secret: true,
  }),
  WEBHOOK_MAX_PAYLOAD_BYTES: setting(wholeNumber(1024, 64 * 1024 * 1024, 5 * 1024 * 1024), {
    meaning: 'Larger bodies of webhooks and lifecycle calls get 413 before they are read. Bytes.',
    allowed: 'a whole number from 1024 to 67108864',
    default: '5242880',
  }),
  API_CALL_MAX_PAYLOAD_BYTES: setting(wholeNumber(1024, 64 * 1024 * 1024, 1024 * 1024), {
    meaning: 'Larger bodies of admin calls get 413. Bytes.',
    allowed: 'a whole number from 1024 to 67108864',
    default: '1048576',
  }),
  DEDUPE_WINDOW_SECONDS: setting(wholeNumber(0, 86_400, 300), {
    meaning:
      'An identical delivery (event, workspace, body) within it is marked a duplicate of the first. Seconds; 0 finds none.',
    allowed: 'a whole number from 0 to 86400',
    default: '300',
  }),
  QUARANTINE_MAX: setting(wholeNumber(0, 100_000, 1000), {
    meaning: "Refused requests kept for diagnosis (never their token's text); 0 keeps none.",
    allowed: 'a whole number from 0 to 100000',
    default: '1000',
  }),
  LOG_LEVEL: setting(z.enum(['trace', 'debug', 'info', 'warn', 'error']).default('info'), {
    meaning: 'How much is logged.',
    allowed: 'trace, debug, info, warn or error',
    default: 'info',
  }),
  LOG_FORMAT: setting(z.enum(['json', 'pretty']).optional(), {
    meaning: 'Form of log lines.',
    allowed: 'json or pretty',
    default: 'json; pretty on a terminal',
  }),
})
export type Settings = z.infer<typeof Settings>
