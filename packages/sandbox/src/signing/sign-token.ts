import { randomUUID } from 'node:crypto'
import { type JWTPayload, SignJWT } from 'jose'
import type { Clock, WorkspaceMember } from '../sandbox-types.ts'
import type { SigningKey } from './signing-key.ts'

/** Signs with the stand-in's key; the addresses go into the claims, as Clockify does it. */
export interface TokenSigner {
  key: SigningKey
  now: Clock
  /** The stand-in's own address, known once it listens. */
  baseUrl: () => string
}

/** Whose token it is: the manifest's key, the workspace, the installation. */
export interface TokenSubject {
  key: string
  workspaceId: string
  addonId: string
}

const USER_TOKEN_SECONDS = 30 * 60
const LIFECYCLE_TOKEN_SECONDS = 60 * 60
/** Clockify says "does not expire" and signs an expiry about a hundred years away. */
const HUNDRED_YEARS_SECONDS = 100 * 365 * 24 * 60 * 60

/** `authToken` of INSTALLED, good for the API until the add-on is removed. */
export const signInstallationToken = (signer: TokenSigner, subject: TokenSubject, ownerId: string) =>
  sign(signer, subject, {
    ...addresses(signer),
    user: ownerId,
    exp: seconds(signer) + HUNDRED_YEARS_SECONDS,
  })

/** What a component's iframe gets as `auth_token`: the installation's claims and who is looking. */
export const signUserToken = (signer: TokenSigner, subject: TokenSubject, member: WorkspaceMember) =>
  sign(signer, subject, {
    ...addresses(signer),
    user: member.id,
    language: member.language,
    theme: member.theme,
    workspaceRole: member.role,
    iat: seconds(signer),
    exp: seconds(signer) + USER_TOKEN_SECONDS,
  })

/** The header `X-Addon-Lifecycle-Token` of a lifecycle call. */
export const signLifecycleToken = (signer: TokenSigner, subject: TokenSubject) =>
  sign(signer, subject, { iat: seconds(signer), exp: seconds(signer) + LIFECYCLE_TOKEN_SECONDS })

/**
 * A webhook's `clockify-signature`, made once and sent with every delivery. RS256 gives equal claims equal tokens, so
 * a `jti` keeps the webhooks of one installation apart.
 */
export const signWebhookToken = (signer: TokenSigner, subject: TokenSubject) =>
  sign(signer, subject, { jti: randomUUID() })

const sign = ({ key }: TokenSigner, subject: TokenSubject, claims: JWTPayload): Promise<string> =>
  new SignJWT({
    iss: 'clockify',
    sub: subject.key,
    type: 'addon',
    workspaceId: subject.workspaceId,
    addonId: subject.addonId,
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid })
    .sign(key.privateKey)

const seconds = ({ now }: TokenSigner): number => Math.floor(now() / 1000)

const addresses = ({ baseUrl }: TokenSigner) => ({
  backendUrl: `${baseUrl()}/api`,
  reportsUrl: `${baseUrl()}/report`,
  locationsUrl: `${baseUrl()}/locations`,
  screenshotsUrl: `${baseUrl()}/screenshots`,
})
