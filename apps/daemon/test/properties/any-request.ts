import fc from 'fast-check'

/** A byte of a header's value as HTTP lets it pass: visible, space, tab, and everything above ASCII. */
const valueByte = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0x20, max: 0x7e }) },
  { weight: 1, arbitrary: fc.integer({ min: 0x80, max: 0xff }) },
  { weight: 1, arbitrary: fc.constant(0x09) },
)

const headerValue = fc.oneof(
  fc.array(valueByte, { maxLength: 60 }).map((bytes) => String.fromCharCode(...bytes)),
  fc.constantFrom('', ' ', ',', ';', '=', '*', '*/*', '0', '-1', 'NaN', 'bytes=0-', '"x"', 'W/"x"', 'null'),
  fc.constantFrom(
    'application/json',
    'text/html',
    'gzip',
    'identity',
    'chunked',
    'close',
    'websocket',
    'h2c',
  ),
  fc.constantFrom('eyJ.eyJ.x', 'Bearer x', 'Basic eDp5', 'session=x; session=y', 'https://evil.example'),
)

const TOKEN_CHARACTERS = "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

/** Names that somebody listens to, here or in the layers below. */
const KNOWN_HEADERS = [
  ...[
    'accept',
    'accept-encoding',
    'content-encoding',
    'content-type',
    'cookie',
    'origin',
    'referer',
    'range',
  ],
  ...['host', 'forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-request-id', 'via'],
  ...['if-none-match', 'if-match', 'if-modified-since', 'if-range', 'last-event-id', 'traceparent', 'date'],
  ...['clockify-signature', 'clockify-webhook-event-type', 'idempotency-key', 'x-addon-lifecycle-token'],
  ...['x-addon-signature', 'x-webhook-signature', 'x-csrf-token', 'x-http-method-override', 'sec-fetch-site'],
  ...['__proto__', 'constructor', 'tostring'],
] as const

/** These two say where the request ends: the attacks on the wire are about them. */
const isFraming = (name: string): boolean => /^(content-length|transfer-encoding)$/i.test(name)

const headerName = fc.oneof(
  fc.constantFrom(...KNOWN_HEADERS),
  fc
    .string({ unit: fc.constantFrom(...TOKEN_CHARACTERS), minLength: 1, maxLength: 20 })
    .filter((name) => !isFraming(name)),
)

/** Headers as they may stand on the wire, names also twice. */
export const anyHeaders: fc.Arbitrary<[name: string, value: string][]> = fc.array(
  fc.tuple(headerName, headerValue),
  { maxLength: 6 },
)

/** Words that mean something in some address here. */
const WORDS = [
  ...[
    'webhooks',
    'new-tag',
    'lifecycle',
    'installed',
    'deleted',
    'manifest',
    'manifest.json',
    'health',
    'ready',
  ],
  ...[
    'metrics',
    'ui',
    'sign-in',
    'assets',
    'index.html',
    '.well-known',
    'jwks.json',
    'admin',
    'v1',
    'status',
  ],
  ...[
    'installations',
    'deliveries',
    'quarantine',
    'samples',
    'NEW_TAG',
    'send',
    'raw',
    'events',
    'tokens',
    'audit',
  ],
  ...[
    'feed',
    'openapi.json',
    'session',
    'dlv_01m875yfhmfgn9apvjcmbn9ttr',
    '..',
    '.',
    '__proto__',
    'constructor',
  ],
] as const

/** A character of an address that HTTP lets pass, most of them escaped somehow, some of them badly. */
const addressCharacter = fc.oneof(
  fc.constantFrom(...`abc019-._~!$&'()*+,;=:@|\\^{}"<>[]\``),
  fc.integer({ min: 0, max: 255 }).map((byte) => `%${byte.toString(16).padStart(2, '0')}`),
  fc.constantFrom('%', '%%', '%2', '%zz', '%u0041', '%c0%af', '%ed%a0%80', '%f0%9f%92%a9', '/', '//'),
)

const segment = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<string>(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: addressCharacter, maxLength: 12 }) },
)

const query = fc.oneof(
  fc.constant(''),
  fc.string({ unit: addressCharacter, maxLength: 30 }).map((text) => `?${text}`),
  fc
    .tuple(
      fc.constantFrom(
        'limit',
        'cursor',
        'filter',
        'reason',
        'token',
        'auth_token',
        '__proto__',
        'a[b]',
        'window',
      ),
      fc.string({ unit: addressCharacter, maxLength: 20 }),
    )
    .map(([name, value]) => `?${name}=${value}`),
)

/** Where a request may go to below a prefix: words that mean something there among those that mean nothing. */
export const anyAddress = (...prefixes: string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...prefixes), fc.array(segment, { maxLength: 4 }), query)
    .map(([prefix, segments, after]) => `${prefix}/${segments.join('/')}${after}`)

/** Methods with a meaning, here or elsewhere. CONNECT is none of a server's that is no proxy. */
export const anyMethod = fc.constantFrom(
  ...['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE'],
)

/** Any bytes, any JSON, and JSON with odd names. */
export const anyBody: fc.Arbitrary<Buffer> = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc.json({ maxDepth: 4 }).map((text) => Buffer.from(text)),
  fc
    .dictionary(
      fc.oneof(
        fc.constantFrom(
          'id',
          'workspaceId',
          'addonId',
          'authToken',
          'webhooks',
          'settings',
          'status',
          'name',
        ),
        fc.constantFrom(
          '__proto__',
          'constructor',
          'toJSON',
          'then',
          'length',
          '',
          'project',
          'timeInterval',
        ),
        fc.string({ maxLength: 5 }),
      ),
      fc.jsonValue({ maxDepth: 3 }),
    )
    .map((value) => Buffer.from(JSON.stringify(value))),
)
