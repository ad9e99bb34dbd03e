import { readSandboxConfig, SandboxConfigurationError } from '@clockhouse/sandbox/config'
import { startSandbox } from '@clockhouse/sandbox/start'
import { describe, expect, it } from 'vitest'

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readSandboxConfig(env)
  } catch (error) {
    if (error instanceof SandboxConfigurationError) return error.problems
  }
  return []
}

describe('the settings of the stand-in', () => {
  it('have the documented defaults', () => {
    expect(readSandboxConfig({})).toEqual({
      host: '127.0.0.1',
      port: 8090,
      seed: 1,
      users: 12,
      projects: 20,
      tasks: 80,
      timeEntries: 2000,
      apiKey: null,
      dataDir: null,
      workPerMinute: 0,
      rateLimitRps: 50,
      maxWebhooksPerAddon: null,
      webhookApi: 'open',
    })
  })

  it('leave the variables of other programs alone and take an empty one as unset', () => {
    expect(readSandboxConfig({ PATH: '/bin', PORT: 'x', SANDBOX_PORT: '' }).port).toBe(8090)
  })

  it('are refused all at once, each by its name and with what was found', () => {
    const problems = problemsOf({
      SANDBOX_PORT: '70000',
      SANDBOX_USERS: 'many',
      SANDBOX_WEBHOOK_API: 'ajar',
      SANDBOX_SPEED: '3',
    })
    expect(problems).toHaveLength(4)
    for (const words of [
      'SANDBOX_PORT',
      '70000',
      'SANDBOX_USERS',
      'many',
      'ajar',
      'SANDBOX_SPEED is not a setting',
    ])
      expect(problems.join('\n')).toContain(words)
  })

  it('are refused in plain words: what is allowed, or which name was meant', () => {
    expect(problemsOf({ SANDBOX_PORT: '70000' })).toEqual([
      'SANDBOX_PORT: found "70000"; must be a whole number from 0 to 65535',
    ])
    expect(problemsOf({ SANDBOX_USERS: 'many' }).join()).toContain('must be a whole number from 2 to 5000')
    expect(problemsOf({ SANDBOX_WEBHOOK_API: 'ajar' }).join()).toContain('must be open or closed')
    expect(problemsOf({ SANDBOX_USRES: '3' })).toEqual([
      'SANDBOX_USRES is not a setting; did you mean SANDBOX_USERS?',
    ])
  })

  it('need two people, since one of them is no admin', () => {
    expect(problemsOf({ SANDBOX_USERS: '1' })).toEqual([expect.stringContaining('SANDBOX_USERS')])
  })

  it('never show the value of a wrong API key', () => {
    expect(problemsOf({ SANDBOX_API_KEY: 'short' }).join()).toContain('SANDBOX_API_KEY')
    expect(problemsOf({ SANDBOX_API_KEY: 'short' }).join()).not.toContain('short')
  })

  it('stop a start before anything is opened', async () => {
    await expect(startSandbox({ SANDBOX_PORT: '-1' })).rejects.toThrow(SandboxConfigurationError)
  })
})
