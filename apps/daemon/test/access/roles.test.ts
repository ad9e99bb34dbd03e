import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AdminOperation, adminOperations } from '../../src/http/admin/operations.ts'
import { type AdminHouse, openHouse, tokenOf } from '../admin/admin-house.ts'

const ROLES = ['viewer', 'operator', 'admin'] as const
type Role = (typeof ROLES)[number]

/** What each role may do, written down apart from the contract that grants it. */
const WRITES: Record<string, readonly Role[]> = {
  'POST /samples/{event}/send': ['operator', 'admin'],
  'GET /tokens': ['admin'],
  'POST /tokens': ['admin'],
  'DELETE /tokens/{id}': ['admin'],
}

const allowed = (operation: AdminOperation): readonly Role[] =>
  WRITES[`${operation.method} ${operation.path}`] ?? ROLES

/** An address that exists nowhere: who may not call it hears 403 before anybody looks. */
const addressOf = (operation: AdminOperation): string =>
  operation.path.replace('{id}', 'tok_01m875yfhmfgn9apvjcmbn9ttr').replace('{event}', 'NEW_TAG')

describe('roles', () => {
  let house: AdminHouse
  const tokens = {} as Record<Role, string>
  beforeAll(async () => {
    house = await openHouse()
    for (const role of ROLES) tokens[role] = (await tokenOf(house, role)).token
  })
  afterAll(() => house[Symbol.asyncDispose]())

  const operations = adminOperations.filter(
    (operation) => operation.path !== '/feed' && operation.role !== null,
  )

  it('cover every operation of the contract', () => {
    expect(adminOperations.length).toBeGreaterThan(20)
    for (const known of Object.keys(WRITES)) {
      expect(adminOperations.map((operation) => `${operation.method} ${operation.path}`)).toContain(known)
    }
  })

  for (const operation of operations) {
    for (const role of ROLES) {
      const may = allowed(operation).includes(role)
      it(`${may ? 'let' : 'do not let'} a ${role} call ${operation.method} ${operation.path}`, async () => {
        const answer = await house.call(addressOf(operation), {
          method: operation.method,
          token: tokens[role],
        })
        if (may) expect([401, 403]).not.toContain(answer.status)
        else expect(answer.status).toBe(403)
        if (!may) expect(answer.body.detail).toContain(role)
        expect(answer.status === 503 || answer.status < 500).toBe(true)
      })
    }
  }

  it('let nobody but the signed-in call anything, save signing in', async () => {
    for (const operation of operations) {
      const answer = await house.call(addressOf(operation), { method: operation.method, token: null })
      expect([operation.path, answer.status]).toEqual([operation.path, 401])
    }
  })
})
