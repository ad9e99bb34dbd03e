import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { regionOf } from '../../src/screens/installations/api-region.ts'
import { lifecycleTitle } from '../../src/screens/installations/detail/lifecycle-title.ts'
import { refusalAdvice, refusalTitle } from '../../src/screens/quarantine/refusal-reasons.ts'
import { issuesOf } from '../../src/screens/samples/detail/issues-of.ts'
import { groupSamples } from '../../src/screens/samples/list/group-samples.ts'
import type { ListedSample } from '../../src/screens/samples/queries.ts'
import { reasonWords } from '../../src/screens/sign-in/sign-in-reason.ts'

describe('a workspace’s API', () => {
  it.each([
    ['https://euc1.clockify.me/api', 'EU (Germany)'],
    ['https://api.clockify.me/api', 'Global'],
    ['http://127.0.0.1:8090/api', 'This machine'],
    ['https://new9.clockify.me/api', 'new9.clockify.me'],
    ['https://euc1.example.org/api', 'euc1.example.org'],
    ['no address', 'no address'],
  ])('%s is in %s', (address, region) => {
    expect(regionOf(address).title).toBe(region)
  })

  it('is not told by old installations', () => {
    expect(regionOf(null)).toEqual({ title: 'not told', host: null })
  })
})

describe('a lifecycle call in plain words', () => {
  it('says which way a switch was turned', () => {
    expect(lifecycleTitle({ type: 'STATUS_CHANGED', body: { status: 'INACTIVE' } })).toBe('Switched off')
    expect(lifecycleTitle({ type: 'STATUS_CHANGED', body: { status: 'ACTIVE' } })).toBe('Switched on')
  })

  it('does not guess when the body does not say it', () => {
    expect(lifecycleTitle({ type: 'STATUS_CHANGED', body: null })).toBe('Switched on or off')
  })
})

describe('a refusal in plain words', () => {
  it('has a title and what helps', () => {
    expect(refusalTitle('unsigned')).toBe('Not signed')
    expect(refusalAdvice('too-large')).toContain('WEBHOOK_MAX_PAYLOAD_BYTES')
  })

  it('shows a reason that this console does not know in its own words', () => {
    expect(refusalTitle('moon-phase')).toBe('Moon phase')
    expect(refusalAdvice('moon-phase')).toBeNull()
  })
})

describe('a sign-in link that did not work', () => {
  it('is explained', () => {
    expect(reasonWords('link-not-valid')?.title).toBe('This sign-in link does not work any more')
    expect(reasonWords('something-new')?.title).toBe('This sign-in link did not work')
    expect(reasonWords(undefined)).toBeNull()
  })
})

describe('what the daemon found wrong with a sample', () => {
  const refused = (pointer: string) =>
    new ORPCError('BAD_REQUEST', {
      data: {
        type: 'https://clockhouse.example/problems/invalid',
        title: 'Invalid',
        status: 400,
        detail: 'wrong',
        requestId: 'r1',
        errors: [{ pointer, message: 'wrong' }],
      },
    })

  it('points into the body that was sent', () => {
    expect(issuesOf(refused('/body/project/id'))).toEqual([{ pointer: '/project/id', message: 'wrong' }])
    expect(issuesOf(refused('/body'))).toEqual([{ pointer: '', message: 'wrong' }])
    expect(issuesOf(refused('/bodyguard'))).toEqual([{ pointer: '/bodyguard', message: 'wrong' }])
  })

  it('is nothing when the daemon was not reached', () => {
    expect(issuesOf(new TypeError('fetch failed'))).toEqual([])
  })
})

describe('the list of samples', () => {
  const sample = (event: string, category: string): ListedSample => ({
    event,
    category,
    entity: 'thing',
    description: 'A thing was made',
    summary: '',
    lastSentAt: null,
  })
  const samples = [sample('NEW_INVOICE', 'financials'), sample('NEW_TAG', 'time-tracking')]

  it('is in the order of the categories', () => {
    expect(groupSamples(samples, '').map(({ title }) => title)).toEqual(['Time tracking', 'Financials'])
  })

  it('finds samples by their category too', () => {
    expect(groupSamples(samples, 'financials invoice').flatMap((group) => group.samples)).toEqual([
      samples[0],
    ])
    expect(groupSamples(samples, 'xyz')).toEqual([])
  })
})
