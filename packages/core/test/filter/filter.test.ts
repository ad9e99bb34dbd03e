import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FilterTerm, filterTimeMs, formatFilter, parseFilter } from '../../src/filter/filter.ts'

const parsed = (text: string): FilterTerm[] => {
  const result = parseFilter(text)
  if (result.kind === 'invalid') throw new Error(JSON.stringify(result.errors))
  return result.terms
}
const errors = (text: string) => {
  const result = parseFilter(text)
  return result.kind === 'invalid' ? result.errors : []
}

describe('a filter', () => {
  it('is conditions separated by spaces; several values mean any of them, a minus means none', () => {
    expect(parsed('event:NEW_TIME_ENTRY,TIMER_STOPPED -source:sample duplicate:false')).toEqual([
      { kind: 'field', field: 'event', negated: false, values: ['NEW_TIME_ENTRY', 'TIMER_STOPPED'] },
      { kind: 'field', field: 'source', negated: true, values: ['sample'] },
      { kind: 'field', field: 'duplicate', negated: false, values: ['false'] },
    ])
  })

  it('compares body paths and looks for quoted text', () => {
    expect(parsed('body.amount>=100 body.project.name="Web site" "say \\"hi\\""')).toEqual([
      { kind: 'body', path: 'amount', operator: '>=', value: '100' },
      { kind: 'body', path: 'project.name', operator: '=', value: 'Web site' },
      { kind: 'text', text: 'say "hi"' },
    ])
  })

  it('takes events that are not known yet, since Clockify adds some', () => {
    expect(parsed('event:SOMETHING_NEW')).toHaveLength(1)
  })

  it('tells every error with its place and what was probably meant', () => {
    const [first, second] = errors('evnt:NEW_TAG  source:smaple')
    expect(first).toMatchObject({ at: 0, length: 12, suggestions: ['event:'] })
    expect(second).toMatchObject({ at: 14, suggestions: ['source:sample'] })
    expect(errors('event:new_tag')[0]?.suggestions).toContain('event:NEW_TAG')
  })

  it.each([
    '"open',
    'event:',
    'event=NEW_TAG',
    'after:yesterday',
    'after:1h,2h',
    '-"text"',
    'body.=1',
    'body.a',
    'word',
  ])('is refused with an error, not a crash: %s', (text) => expect(errors(text)).toHaveLength(1))

  it('reads back what it writes, and never crashes on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const result = parseFilter(text)
        if (result.kind === 'parsed') expect(parsed(formatFilter(result.terms))).toEqual(result.terms)
      }),
      { numRuns: 2000 },
    )
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (entity, text) => {
        const terms: FilterTerm[] = [
          { kind: 'field', field: 'entity', negated: false, values: [entity] },
          { kind: 'body', path: 'a.b', operator: '!=', value: text },
        ]
        expect(parsed(formatFilter(terms))).toEqual(terms)
      }),
    )
  })

  it('reads moments as dates in UTC or as how long ago', () => {
    const now = Date.parse('2026-11-24T12:00:00Z')
    expect(filterTimeMs('2h', now)).toBe(Date.parse('2026-11-24T10:00:00Z'))
    expect(filterTimeMs('2026-11-24', now)).toBe(Date.parse('2026-11-24T00:00:00Z'))
    expect(filterTimeMs('2026-11-24T08:30', now)).toBe(Date.parse('2026-11-24T08:30:00Z'))
    expect(filterTimeMs('2026-11-24T08:30:00+02:00', now)).toBe(Date.parse('2026-11-24T06:30:00Z'))
    expect(filterTimeMs('2026-13-01', now)).toBeNull()
  })
})
