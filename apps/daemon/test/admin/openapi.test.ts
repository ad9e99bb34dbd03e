import { createConfig, lintFromString } from '@redocly/openapi-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adminOperations } from '../../src/http/admin/operations.ts'
import { type AdminHouse, type Answer, openHouse } from './admin-house.ts'

describe('GET /openapi.json', () => {
  let house: AdminHouse
  let answer: Answer
  beforeAll(async () => {
    house = await openHouse({ env: { BASE_URL: 'https://clockhouse.example.org' } })
    answer = await house.call('/openapi.json')
  })
  afterAll(() => house[Symbol.asyncDispose]())

  it('needs signing in like everything here', async () => {
    expect((await house.call('/openapi.json', { token: null })).status).toBe(401)
    expect(answer.headers.get('content-type')).toContain('application/json')
  })

  it('has nothing that the recommended rules of redocly call an error', async () => {
    const config = await createConfig({ extends: ['recommended'] })
    const problems = await lintFromString({ source: answer.text, config })
    const shown = problems.map(({ severity, ruleId, message, location }) => ({
      severity,
      ruleId,
      message,
      at: location[0]?.pointer,
    }))
    expect(shown.filter((problem) => problem.severity === 'error')).toEqual([])
    expect(shown).toEqual([])
  })

  it('says of every operation what it does, who may call it and how it refuses', () => {
    for (const { method, path, role } of adminOperations) {
      const operation = answer.body.paths[path][method.toLowerCase()]
      expect([path, operation.summary.length > 5, operation.operationId.length > 3]).toEqual([
        path,
        true,
        true,
      ])
      expect(operation['x-role']).toBe(role)
      expect(operation.security).toEqual(role === null ? [] : [{ bearer: [] }, { session: [] }])
      expect(operation.responses['401'].$ref).toBe('#/components/responses/401')
    }
    expect(Object.keys(answer.body.paths)).toEqual(expect.arrayContaining(['/feed', '/deliveries/{id}/raw']))
  })

  it('names both ways to sign in, and where it is served', () => {
    expect(answer.body.components.securitySchemes.bearer).toMatchObject({ type: 'http', scheme: 'bearer' })
    expect(answer.body.components.securitySchemes.session).toMatchObject({
      in: 'cookie',
      name: 'clockhouse_session',
    })
    expect(answer.body.servers[0].url).toBe('https://clockhouse.example.org/admin/v1')
  })
})
