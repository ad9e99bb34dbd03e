import { createPublicKey, verify } from 'node:crypto'

/** The claims that a delivery needs. */
export interface Claims {
  workspaceId: string
}

/** Checks a webhook's token; verified ones are remembered, since a webhook's token never changes. */
export function createTokenCheck(publicKeyPem: string): (token: string) => Claims | null {
  const key = createPublicKey(publicKeyPem)
  const verified = new Map<string, Claims>()
  return (token) => {
    const known = verified.get(token)
    if (known !== undefined) return known
    const [header = '', payload = '', signature = ''] = token.split('.')
    const signed = Buffer.from(`${header}.${payload}`)
    if (!verify('RSA-SHA256', signed, key, Buffer.from(signature, 'base64url'))) return null
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims
    verified.set(token, claims)
    return claims
  }
}
