import { claimsOf, type Installed, newPlace, tokenFor } from '../harness.ts'
import { type Attack, attacksOn } from './attack.ts'
import { signed } from './forge-token.ts'

const now = (): number => Math.floor(Date.now() / 1000)

/** A token of this very installation, but for what is put in the place of some of its claims. */
const but =
  (claims: Record<string, unknown>) =>
  (at: Installed): string =>
    signed({ ...claimsOf(at), ...claims })

const MADE_FOR = 'a token counts only for what Clockify made it for'
const IN_TIME = 'a token counts only from its start to its end'
const PLAIN = 'claims are texts that name one thing, and nothing is guessed from other types'

/** Tokens that Clockify signed, but for something else. No request is proven by them. */
export const FOREIGN: Attack[] = [
  ...attacksOn(
    MADE_FOR,
    { status: 401, failedCheck: 'issuer' },
    {
      'another issuer': but({ iss: 'clockify.me' }),
      'an issuer in other letters': but({ iss: 'Clockify' }),
      'an issuer as a list': but({ iss: ['clockify'] }),
      'no issuer': but({ iss: undefined }),
    },
  ),
  ...attacksOn(
    MADE_FOR,
    { status: 401, failedCheck: 'type' },
    {
      'another type of token': but({ type: 'user' }),
      'a type as a list': but({ type: ['addon'] }),
      'no type': but({ type: undefined }),
    },
  ),
  ...attacksOn(
    MADE_FOR,
    { status: 401, failedCheck: 'subject' },
    {
      'another add-on': but({ sub: 'another-addon' }),
      'no add-on': but({ sub: undefined }),
      'a list of add-ons that holds ours': (at) => but({ sub: [claimsOf(at).sub, 'another-addon'] })(at),
      'an add-on that only begins like ours': (at) => but({ sub: `${claimsOf(at).sub}\0` })(at),
    },
  ),
  ...attacksOn(
    IN_TIME,
    { status: 401, failedCheck: 'not-expired' },
    {
      'an end two minutes ago': (at) => but({ exp: now() - 120 })(at),
      'an end before all times': but({ exp: -1e308 }),
      'an end that is a text': but({ exp: '9999999999' }),
      'an end that is null': but({ exp: null }),
      'an end that is a list': but({ exp: [9999999999] }),
    },
  ),
  ...attacksOn(
    IN_TIME,
    { status: 401, failedCheck: 'not-before' },
    {
      'a start in two minutes': (at) => but({ nbf: now() + 120 })(at),
      'a start that is a text': but({ nbf: '0' }),
      'a start that is true': but({ nbf: true }),
    },
  ),
  ...attacksOn(
    PLAIN,
    { status: 401, failedCheck: 'claims' },
    {
      'no workspace': but({ workspaceId: undefined }),
      'an empty workspace': but({ workspaceId: '' }),
      'a workspace that is a number': but({ workspaceId: 7 }),
      'a workspace that is a list': (at) => but({ workspaceId: [at.workspaceId] })(at),
      'a workspace that is an object': (at) => but({ workspaceId: { id: at.workspaceId } })(at),
      'no installation': but({ addonId: undefined }),
      'an installation that is null': but({ addonId: null }),
      'an installation that is true': but({ addonId: true }),
    },
  ),
  ...attacksOn(
    'no member of a workspace can speak for Clockify',
    { status: 401, failedCheck: 'claims' },
    {
      "a person's token, as every viewer of the page has one": (at) =>
        tokenFor(at, { user: 'u', workspaceRole: 'OWNER', language: 'EN', theme: 'DEFAULT' }),
      "a person's token without the role": (at) =>
        tokenFor(at, { user: 'u', language: 'EN', theme: 'DEFAULT' }),
    },
  ),
]

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** 256 bytes leave four bits of the last letter idle: decoders that pass over them read the same signature. */
const respelled = (token: string): string =>
  token.slice(0, -1) + BASE64[BASE64.indexOf(token.at(-1) ?? '') ^ 1]

/** Tokens that Clockify made for this add-on, though not for this webhook. */
export const MISPLACED: Attack[] = [
  ...attacksOn(
    'a token proves only the webhook that it was told for',
    { status: 401, failedCheck: 'stored-token' },
    {
      'the installation token': (at) => at.authToken,
      'the token of a lifecycle call': (at) => tokenFor(at, { exp: now() + 3600 }),
      "another webhook's token of the same installation": (at) => at.tokens.NEW_PROJECT,
      'a valid token that Clockify never told for this webhook': (at) => tokenFor(at),
      'its very token with other idle bits in its last letter': ({ tokens }) => respelled(tokens.NEW_TAG),
    },
  ),
  ...attacksOn(
    'nobody speaks for another workspace',
    { status: 403, failedCheck: 'workspace' },
    {
      "another workspace's token": () => tokenFor(newPlace()),
      'a token of this installation for another workspace': (at) =>
        tokenFor({ ...at, workspaceId: newPlace().workspaceId }),
    },
  ),
  ...attacksOn(
    'only the current installation of a workspace speaks for it',
    { status: 403, failedCheck: 'addon' },
    {
      'a token of another installation of the same workspace': (at) =>
        tokenFor({ ...at, addonId: newPlace().addonId }),
    },
  ),
]
