import { createHmac, createSign, type KeyObject, sign as signBytes } from 'node:crypto'
import { claimsOf, clockifyKeys, type Installed, pemOf, sign, strangerKeys } from '../harness.ts'

/** One attempt to pass for Clockify. */
export interface Attack {
  name: string
  /** The guarantee that it is aimed at. */
  guarantee: string
  token: (installed: Installed) => Promise<string> | string
  status: 401 | 403
  failedCheck: string
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Joins a token by hand, with whatever makes its signature. */
export function forge(header: unknown, claims: unknown, signature: (input: string) => string): string {
  const input = `${part(header)}.${part(claims)}`
  return `${input}.${signature(input)}`
}

export const rsa = (algorithm: string, key: KeyObject) => (input: string) =>
  createSign(algorithm).update(input).sign(key, 'base64url')

const flipped = (text: string, at: number): string =>
  text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)

export const RS256 = { alg: 'RS256', typ: 'JWT' }

const ONLY_RS256 = 'only RS256 is believed, whatever the token asks for'
const OWN_KEYS = 'keys come from the configured source, never from the token'
const WHOLE = 'nobody can change a character of a token'

/** Tokens that Clockify never signed as they are. */
export const FORGERIES: Attack[] = [
  {
    name: 'alg none with an empty signature',
    guarantee: ONLY_RS256,
    token: (at) => forge({ alg: 'none' }, claimsOf(at), () => ''),
    status: 401,
    failedCheck: 'algorithm',
  },
  {
    name: 'alg nOnE in mixed case',
    guarantee: ONLY_RS256,
    token: (at) => forge({ alg: 'nOnE' }, claimsOf(at), () => 'x'),
    status: 401,
    failedCheck: 'algorithm',
  },
  {
    name: 'HS256 with the public key as its secret',
    guarantee: ONLY_RS256,
    token: (at) =>
      forge({ alg: 'HS256' }, claimsOf(at), (input) =>
        createHmac('sha256', pemOf(clockifyKeys.publicKey)).update(input).digest('base64url'),
      ),
    status: 401,
    failedCheck: 'algorithm',
  },
  {
    name: 'RS512 with the right key',
    guarantee: ONLY_RS256,
    token: (at) => forge({ alg: 'RS512' }, claimsOf(at), rsa('sha512', clockifyKeys.privateKey)),
    status: 401,
    failedCheck: 'algorithm',
  },
  {
    name: 'PS256 with the right key',
    guarantee: ONLY_RS256,
    token: (at) =>
      forge({ alg: 'PS256' }, claimsOf(at), (input) =>
        signBytes('sha256', Buffer.from(input), { key: clockifyKeys.privateKey, padding: 6 }).toString(
          'base64url',
        ),
      ),
    status: 401,
    failedCheck: 'algorithm',
  },
  {
    name: 'no alg at all',
    guarantee: ONLY_RS256,
    token: (at) => forge({ typ: 'JWT' }, claimsOf(at), rsa('sha256', clockifyKeys.privateKey)),
    status: 401,
    failedCheck: 'algorithm',
  },
  {
    name: 'alg as a list that holds RS256',
    guarantee: ONLY_RS256,
    token: (at) => forge({ alg: ['RS256'] }, claimsOf(at), rsa('sha256', clockifyKeys.privateKey)),
    status: 401,
    failedCheck: 'algorithm',
  },
  {
    name: "a stranger's key",
    guarantee: OWN_KEYS,
    token: (at) => sign(claimsOf(at), { key: strangerKeys.privateKey }),
    status: 401,
    failedCheck: 'signature',
  },
  {
    name: "a stranger's key, shown in the header as jwk",
    guarantee: OWN_KEYS,
    token: (at) =>
      sign(claimsOf(at), {
        key: strangerKeys.privateKey,
        header: { jwk: strangerKeys.publicKey.export({ format: 'jwk' }) },
      }),
    status: 401,
    failedCheck: 'signature',
  },
  {
    name: "a stranger's key, named by jku and x5u",
    guarantee: OWN_KEYS,
    token: (at) =>
      sign(claimsOf(at), {
        key: strangerKeys.privateKey,
        header: { jku: 'http://127.0.0.1:1/jwks', x5u: 'http://127.0.0.1:1/cert' },
      }),
    status: 401,
    failedCheck: 'signature',
  },
  {
    name: 'a key id that climbs through folders',
    guarantee: OWN_KEYS,
    token: (at) => sign(claimsOf(at), { key: strangerKeys.privateKey, header: { kid: '../../../dev/null' } }),
    status: 401,
    failedCheck: 'signature',
  },
  {
    name: 'an extension that must be understood',
    guarantee: 'an unknown critical extension refuses the token (RFC 7515)',
    token: (at) =>
      forge({ ...RS256, crit: ['exp'], exp: 1 }, claimsOf(at), rsa('sha256', clockifyKeys.privateKey)),
    status: 401,
    failedCheck: 'critical-headers',
  },
  {
    name: 'a signature with one character changed',
    guarantee: WHOLE,
    token: ({ tokens }) => flipped(tokens.NEW_TAG, tokens.NEW_TAG.length - 20),
    status: 401,
    failedCheck: 'signature',
  },
  {
    name: 'a signature that was cut',
    guarantee: WHOLE,
    token: ({ tokens }) => tokens.NEW_TAG.slice(0, -10),
    status: 401,
    failedCheck: 'signature',
  },
  {
    name: 'no signature part',
    guarantee: WHOLE,
    token: ({ tokens }) => tokens.NEW_TAG.slice(0, tokens.NEW_TAG.lastIndexOf('.') + 1),
    status: 401,
    failedCheck: 'signature',
  },
  {
    name: 'claims exchanged under a good signature',
    guarantee: WHOLE,
    token: (at) => {
      const [header, , signature] = at.tokens.NEW_TAG.split('.')
      return `${header}.${part({ ...claimsOf(at), admin: true })}.${signature}`
    },
    status: 401,
    failedCheck: 'signature',
  },
  {
    name: 'two parts',
    guarantee: WHOLE,
    token: ({ tokens }) => tokens.NEW_TAG.split('.').slice(0, 2).join('.'),
    status: 401,
    failedCheck: 'format',
  },
  {
    name: 'a text that is no token',
    guarantee: WHOLE,
    token: () => 'let-me-in',
    status: 401,
    failedCheck: 'format',
  },
  {
    name: 'a header that is no JSON',
    guarantee: WHOLE,
    token: () => 'AAAA.BBBB.CCCC',
    status: 401,
    failedCheck: 'format',
  },
  {
    name: 'a token of 9,000 characters',
    guarantee: 'nobody makes us work on endless tokens',
    token: (at) => sign({ ...claimsOf(at), padding: 'x'.repeat(9000) }),
    status: 401,
    failedCheck: 'format',
  },
]
