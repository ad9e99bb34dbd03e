import { constants, generateKeyPairSync } from 'node:crypto'
import { claimsOf, clockifyKeys, type Installed, pemOf, sign, strangerKeys } from '../harness.ts'
import { type Attack, attacksOn } from './attack.ts'
import { byClockify, forge, hmac, part, RS256, rsa, signature, signed } from './forge-token.ts'

const { privateKey: curveKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const { privateKey: edwardsKey } = generateKeyPairSync('ed25519')

/** Signed by a stranger, with more in its header. */
const byStranger =
  (header: Record<string, unknown> = {}) =>
  (at: Installed) =>
    sign(claimsOf(at), { key: strangerKeys.privateKey, header })

const flipped = (text: string, at: number): string =>
  text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)

/** The parts of the true token, to be mixed with others. */
const partsOf = ({ tokens }: Installed): string[] => tokens.NEW_TAG.split('.')

/** Tokens that Clockify never signed as they are. */
export const FORGERIES: Attack[] = [
  ...attacksOn(
    'only RS256 is believed, whatever the token asks for',
    { status: 401, failedCheck: 'algorithm' },
    {
      'alg none with an empty signature': (at) => forge({ alg: 'none' }, claimsOf(at), () => ''),
      'alg nOnE in mixed case': (at) => forge({ alg: 'nOnE' }, claimsOf(at), () => 'x'),
      'no alg at all': (at) => forge({ typ: 'JWT' }, claimsOf(at), byClockify),
      'alg as a list that holds RS256': (at) => forge({ alg: ['RS256'] }, claimsOf(at), byClockify),
      'RS256 in small letters': (at) => forge({ alg: 'rs256' }, claimsOf(at), byClockify),
      'HS256 with the public key as its secret': (at) =>
        forge({ alg: 'HS256' }, claimsOf(at), hmac(pemOf(clockifyKeys.publicKey))),
      'HS256 with an empty secret': (at) => forge({ alg: 'HS256' }, claimsOf(at), hmac('')),
      'RS512 with the right key': (at) =>
        forge({ alg: 'RS512' }, claimsOf(at), rsa('sha512', clockifyKeys.privateKey)),
      'PS256 with the right key': (at) =>
        forge(
          { alg: 'PS256' },
          claimsOf(at),
          signature('sha256', { key: clockifyKeys.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING }),
        ),
      'ES256 with a key of its own': (at) =>
        forge(
          { alg: 'ES256' },
          claimsOf(at),
          signature('sha256', { key: curveKey, dsaEncoding: 'ieee-p1363' }),
        ),
      'EdDSA with a key of its own': (at) =>
        forge({ alg: 'EdDSA' }, claimsOf(at), signature(null, edwardsKey)),
    },
  ),
  ...attacksOn(
    'keys come from the configured source, never from the token',
    { status: 401, failedCheck: 'signature' },
    {
      "a stranger's key": byStranger(),
      "a stranger's key, shown in the header as jwk": byStranger({
        jwk: strangerKeys.publicKey.export({ format: 'jwk' }),
      }),
      "a stranger's key, named by jku": byStranger({ jku: 'http://127.0.0.1:1/jwks' }),
      "a stranger's key, named by x5u": byStranger({ x5u: 'http://127.0.0.1:1/cert' }),
      "a stranger's key with a certificate in the header": byStranger({ x5c: ['MIIB'], x5t: 'AAAA' }),
      "a stranger's key under another's key id": byStranger({ kid: 'clockify-1' }),
      'a key id that climbs through folders': byStranger({ kid: '../../../dev/null' }),
      'a key id that is an object': byStranger({ kid: { $ne: null } }),
    },
  ),
  ...attacksOn(
    'an extension that must be understood and is not refuses the token (RFC 7515, crit)',
    { status: 401, failedCheck: 'critical-headers' },
    {
      'an unknown extension': (at) => forge({ ...RS256, crit: ['exp'], exp: 1 }, claimsOf(at), byClockify),
      'claims that are not encoded (b64)': (at) =>
        forge({ ...RS256, b64: false, crit: ['b64'] }, claimsOf(at), byClockify),
      'an empty list of extensions': (at) => forge({ ...RS256, crit: [] }, claimsOf(at), byClockify),
    },
  ),
  ...attacksOn(
    'nobody can change a character of a token',
    { status: 401, failedCheck: 'signature' },
    {
      'a signature with one character changed': ({ tokens }) =>
        flipped(tokens.NEW_TAG, tokens.NEW_TAG.length - 20),
      'a signature that was cut': ({ tokens }) => tokens.NEW_TAG.slice(0, -10),
      'no signature': ({ tokens }) => tokens.NEW_TAG.slice(0, tokens.NEW_TAG.lastIndexOf('.') + 1),
      'a signature of zeros': (at) => forge(RS256, claimsOf(at), () => part(Buffer.alloc(256))),
      'the signature of another token': (at) =>
        [...partsOf(at).slice(0, 2), at.tokens.NEW_PROJECT.split('.')[2]].join('.'),
      'claims exchanged under a good signature': (at) =>
        [partsOf(at)[0], part({ ...claimsOf(at), admin: true }), partsOf(at)[2]].join('.'),
      'the header exchanged over a good signature': (at) =>
        [part({ ...RS256, kid: 'x' }), ...partsOf(at).slice(1)].join('.'),
    },
  ),
  ...attacksOn(
    'what has not the form of a token is none',
    { status: 401, failedCheck: 'format' },
    {
      'two parts': (at) => partsOf(at).slice(0, 2).join('.'),
      'five parts, as an encrypted token has': ({ tokens }) => `${tokens.NEW_TAG}.AAAA.BBBB`,
      'a text that is no token': () => 'let-me-in-please',
      'a header that is no JSON': () => 'AAAA.BBBB.CCCC',
      'claims that are a list': (at) => signed([claimsOf(at)]),
      'claims that are no JSON': () => signed(Buffer.from('{')),
      'claims that are no UTF-8': () => signed(Buffer.from([0x7b, 0xff, 0x7d])),
      'a scheme before the token': ({ tokens }) => `Bearer ${tokens.NEW_TAG}`,
      'two tokens in one header': ({ tokens }) => `${tokens.NEW_TAG}, ${tokens.NEW_TAG}`,
      '9,000 characters': (at) => sign({ ...claimsOf(at), padding: 'x'.repeat(9000) }),
    },
  ),
]
