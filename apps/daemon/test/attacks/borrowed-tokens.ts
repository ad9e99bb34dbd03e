import { claimsOf, clockifyKeys, newPlace, tokenFor } from '../harness.ts'
import { type Attack, forge, RS256, rsa } from './forgeries.ts'

const now = (): number => Math.floor(Date.now() / 1000)

const CLAIMS = 'a token counts only for what Clockify made it for'
const OURS = 'a token proves only its own webhook of its own installation'

/** Tokens that Clockify signed, but not for this. */
export const BORROWED: Attack[] = [
  {
    name: 'another issuer',
    guarantee: CLAIMS,
    token: (at) => tokenFor(at, { iss: 'clockify.me' }),
    status: 401,
    failedCheck: 'issuer',
  },
  {
    name: 'an issuer as a list',
    guarantee: CLAIMS,
    token: (at) => tokenFor(at, { iss: ['clockify'] }),
    status: 401,
    failedCheck: 'issuer',
  },
  {
    name: 'another type of token',
    guarantee: CLAIMS,
    token: (at) => tokenFor(at, { type: 'user' }),
    status: 401,
    failedCheck: 'type',
  },
  {
    name: 'a token made for another add-on',
    guarantee: CLAIMS,
    token: (at) => tokenFor(at, { sub: 'another-addon' }),
    status: 401,
    failedCheck: 'subject',
  },
  {
    name: 'a token that expired two minutes ago',
    guarantee: CLAIMS,
    token: (at) => tokenFor(at, { exp: now() - 120 }),
    status: 401,
    failedCheck: 'not-expired',
  },
  {
    name: 'an end that is a text',
    guarantee: CLAIMS,
    token: (at) =>
      forge(RS256, { ...claimsOf(at), exp: '9999999999' }, rsa('sha256', clockifyKeys.privateKey)),
    status: 401,
    failedCheck: 'not-expired',
  },
  {
    name: 'a token that begins in two minutes',
    guarantee: CLAIMS,
    token: (at) => tokenFor(at, { nbf: now() + 120 }),
    status: 401,
    failedCheck: 'not-before',
  },
  {
    name: 'a workspace that is a list',
    guarantee: CLAIMS,
    token: (at) => tokenFor(at, { workspaceId: [at.workspaceId] }),
    status: 401,
    failedCheck: 'claims',
  },
  {
    name: 'no installation',
    guarantee: CLAIMS,
    token: (at) => tokenFor(at, { addonId: undefined }),
    status: 401,
    failedCheck: 'claims',
  },
  {
    name: "a person's token, as every viewer of the page has one",
    guarantee: 'no member of a workspace can speak for Clockify',
    token: (at) => tokenFor(at, { user: 'u', workspaceRole: 'OWNER', language: 'EN', theme: 'DEFAULT' }),
    status: 401,
    failedCheck: 'claims',
  },
  {
    name: 'the installation token',
    guarantee: OURS,
    token: (at) => at.authToken,
    status: 401,
    failedCheck: 'stored-token',
  },
  {
    name: "another webhook's token of the same installation",
    guarantee: OURS,
    token: (at) => at.tokens.NEW_PROJECT,
    status: 401,
    failedCheck: 'stored-token',
  },
  {
    name: 'a valid token that Clockify never told for this webhook',
    guarantee: OURS,
    token: (at) => tokenFor(at),
    status: 401,
    failedCheck: 'stored-token',
  },
  {
    name: "another workspace's token",
    guarantee: OURS,
    token: () => tokenFor(newPlace()),
    status: 403,
    failedCheck: 'workspace',
  },
  {
    name: 'a token of another installation of the same workspace',
    guarantee: OURS,
    token: (at) => tokenFor({ ...at, addonId: newPlace().addonId }),
    status: 403,
    failedCheck: 'addon',
  },
]
