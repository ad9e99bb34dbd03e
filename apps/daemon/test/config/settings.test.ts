import { describe, expect, it } from 'vitest'
import { ConfigurationError, describeSettings, readConfig } from '../../src/config.ts'
import { clockifyKeys, MANIFEST_PATH, pemOf } from '../harness.ts'

const base = { MANIFEST_PATH }
const jwks = 'http://127.0.0.1:8090/.well-known/jwks.json'

function problemsOf(env: Record<string, string>): { name: string; found: string | null; advice: string }[] {
  try {
    readConfig({ ...base, ...env })
    return []
  } catch (error) {
    if (error instanceof ConfigurationError) return [...error.problems]
    throw error
  }
}

const namesOf = (env: Record<string, string>): string[] => problemsOf(env).map((problem) => problem.name)

describe('settings', () => {
  it('have defaults for everything', () => {
    const config = readConfig(base)
    expect(config.listener).toEqual({ host: '127.0.0.1', port: 8080 })
    expect(config).toMatchObject({
      baseUrl: null,
      adminListener: null,
      environment: 'prod',
      verifySignatures: true,
    })
    expect(config.manifestEvents).toHaveLength(50)
    expect(config.databasePath).toMatch(/data\/clockhouse\.db$/)
  })

  it('count as unset when they are empty, as in a .env that was copied', () => {
    expect(readConfig({ ...base, PORT: '', ADMIN_TOKEN: '', BASE_URL: '' }).listener.port).toBe(8080)
  })

  it('are named all at once when they are wrong, with what was found and what is allowed', () => {
    const error = (() => {
      try {
        return readConfig({ ...base, PORT: 'abc', LOG_LEVEL: 'loud', QUARANTINE_MAX: '-1' })
      } catch (thrown) {
        return thrown
      }
    })()
    expect(error).toBeInstanceOf(ConfigurationError)
    expect(String(error)).toContain('3 settings are wrong')
    expect(String(error)).toContain('PORT: found "abc"; allowed: a whole number from 0 to 65535.')
    expect(String(error)).toContain('LOG_LEVEL: found "loud"')
    expect(String(error)).toContain('QUARANTINE_MAX: found "-1"')
  })

  it('never show a secret, not even a wrong one', () => {
    const secrets = {
      ADMIN_TOKEN: 'hunter2',
      METRICS_TOKEN: 'hunter2',
      WEBHOOK_HMAC_SECRET: 'hunter2',
      ENCRYPTION_KEY: 'hunter2',
      DATABASE_URL: 'postgres://clock:hunter2@db/clock',
    }
    const problems = problemsOf(secrets)
    expect(problems.map((problem) => problem.name).sort()).toEqual(Object.keys(secrets).sort())
    expect(JSON.stringify(problems)).not.toContain('hunter2')
  })

  it('say that PostgreSQL is not served yet', () => {
    expect(problemsOf({ DATABASE_URL: 'postgres://db/clock' })[0]?.advice).toContain('PostgreSQL')
  })

  it.each([
    [
      'HTTP_PROXY',
      'PATH',
      'npm_config_cache',
      'HOSTNAME',
      'POST',
      'XDG_DATA_DIRS',
      'NODE_ENV',
      'CLOCKIFY_API_KEY',
    ],
  ])('leave the variables of others alone: %s', (...names) => {
    expect(namesOf(Object.fromEntries(names.map((name) => [name, 'x'])))).toEqual([])
  })

  it.each([
    ['BASEURL', 'BASE_URL'],
    ['DATADIR', 'DATA_DIR'],
    ['LOG_LEVLE', 'LOG_LEVEL'],
    ['WEBHOOK_EVNTS', 'WEBHOOK_EVENTS'],
    ['MANIFEST_EVENT', 'MANIFEST_EVENTS'],
    ['ADMIN_TOKENS', 'ADMIN_TOKEN'],
  ])('name a slip and what was meant: %s', (name, meant) => {
    expect(problemsOf({ [name]: 'x' })[0]).toMatchObject({ name, advice: expect.stringContaining(meant) })
  })

  it('name an unknown one with one of our prefixes', () => {
    expect(namesOf({ CLOCKIFY_MAGIC: 'on' })).toEqual(['CLOCKIFY_MAGIC'])
  })

  it('of later versions are no mistake: they are told as ignored', () => {
    expect(readConfig({ ...base, REDIS_URL: 'redis://x', FORWARD_URL: 'http://x' }).ignored).toEqual([
      'REDIS_URL',
      'FORWARD_URL',
    ])
  })

  it('choose events by name and by category, in one order, and suggest what was meant', () => {
    const { manifestEvents } = readConfig({ ...base, MANIFEST_EVENTS: 'approvals, NEW_TAG' })
    expect(manifestEvents).toEqual(['NEW_TAG', 'NEW_APPROVAL_REQUEST', 'APPROVAL_REQUEST_STATUS_UPDATED'])
    expect(problemsOf({ MANIFEST_EVENTS: 'NEW_TGA' })[0]?.advice).toContain('did you mean NEW_TAG?')
    expect(namesOf({ WEBHOOK_EVENTS: ' , ' })).toEqual(['WEBHOOK_EVENTS'])
  })

  it('switch verification off only in the sandbox and only on loopback', () => {
    const off = { REQUIRE_SIGNATURE_VERIFICATION: 'false' }
    expect(namesOf(off)).toEqual(['REQUIRE_SIGNATURE_VERIFICATION'])
    const sandbox = { ...off, CLOCKIFY_ENVIRONMENT: 'sandbox' }
    expect(namesOf({ ...sandbox, HOST: '0.0.0.0' })).toEqual(['REQUIRE_SIGNATURE_VERIFICATION'])
    expect(readConfig({ ...base, ...sandbox }).verifySignatures).toBe(false)
  })

  it('ask for a key source in the sandbox, and allow plain http only to this machine', () => {
    const sandbox = { CLOCKIFY_ENVIRONMENT: 'sandbox' }
    expect(namesOf(sandbox)).toEqual(['CLOCKIFY_JWKS_URL'])
    expect(namesOf({ ...sandbox, CLOCKIFY_JWKS_URL: jwks })).toEqual([])
    expect(namesOf({ CLOCKIFY_JWKS_URL: jwks })).toEqual(['CLOCKIFY_JWKS_URL'])
    expect(namesOf({ ...sandbox, CLOCKIFY_JWKS_URL: 'http://keys.example.test/' })).toEqual([
      'CLOCKIFY_JWKS_URL',
    ])
    expect(namesOf({ CLOCKIFY_JWKS_URL: 'https://keys.example.test/' })).toEqual([])
  })

  it('take a public key as text, with written line breaks too, and nothing weaker or private', () => {
    const pem = pemOf(clockifyKeys.publicKey)
    expect(readConfig({ ...base, CLOCKIFY_PUBLIC_KEY: pem.replaceAll('\n', '\\n') }).publicKeyPem).toBe(pem)
    const secret = clockifyKeys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    expect(problemsOf({ CLOCKIFY_PUBLIC_KEY: secret })[0]?.advice).toContain('private')
    expect(problemsOf({ CLOCKIFY_PUBLIC_KEY: '/nowhere.pem' })[0]?.advice).toContain('no file')
  })

  it('keep the two listeners apart', () => {
    expect(namesOf({ ADMIN_HOST: '127.0.0.1' })).toEqual(['ADMIN_PORT'])
    expect(namesOf({ ADMIN_PORT: '8080' })).toEqual(['ADMIN_PORT'])
    expect(readConfig({ ...base, ADMIN_PORT: '8081' }).adminListener).toEqual({
      host: '127.0.0.1',
      port: 8081,
    })
  })

  it('name every place where the manifest is wrong', () => {
    expect(problemsOf({ MANIFEST_PATH: '/nowhere.json' })[0]?.advice).toContain('can be read')
    expect(namesOf({ MANIFEST_PATH: import.meta.filename })).toEqual(['MANIFEST_PATH'])
  })

  it('describe themselves for the reference', () => {
    for (const one of describeSettings()) {
      expect(one.meaning.length, one.name).toBeGreaterThan(10)
      expect(one.allowed.length, one.name).toBeGreaterThan(3)
    }
  })
})
