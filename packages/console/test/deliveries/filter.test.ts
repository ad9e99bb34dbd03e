import { eventNames } from '@clockhouse/core/events'
import { filterFields, parseFilter } from '@clockhouse/core/filter'
import { describe, expect, it } from 'vitest'
import { applyCompletion, completeFilter } from '../../src/screens/deliveries/filter/complete-filter.ts'
import { chipsOf, withTerms } from '../../src/screens/deliveries/filter/edit-terms.ts'
import { endsCondition } from '../../src/screens/deliveries/filter/use-filter-draft.ts'

const offered = (text: string, caret = text.length) =>
  completeFilter(text, caret).options.map((option) => option.insert)

/** Chooses an option by its text, as a click on it does. */
function chosen(text: string, insert: string, caret = text.length) {
  const completions = completeFilter(text, caret)
  const option = completions.options.find((one) => one.insert === insert)
  if (option === undefined) throw new Error(`${insert} was not offered for ${text}`)
  return applyCompletion(text, completions, option)
}

describe('completion in the filter', () => {
  it('offers every field in an empty field', () => {
    expect(offered('')).toEqual(filterFields.map((field) => `${field.name}:`))
  })

  it('offers fields by the beginning of their name or title, with a minus kept', () => {
    expect(offered('so')).toEqual(['source:'])
    expect(offered('-dup')).toEqual(['-duplicate:'])
    expect(offered('received')).toEqual(['after:', 'before:'])
  })

  it('offers values behind a colon, those that begin so first', () => {
    expect(offered('source:')).toEqual(['clockify', 'sample', 'replay'])
    const events = offered('event:timer')
    expect(events[0]).toMatch(/^TIMER/)
    expect(events.every((event) => event.includes('TIMER'))).toBe(true)
    expect(events.every((event) => eventNames.some((name) => name === event))).toBe(true)
  })

  it('does not offer a value again that is chosen already', () => {
    expect(offered('source:clockify,')).toEqual(['sample', 'replay'])
  })

  it('offers times ago for after and before', () => {
    expect(offered('after:')).toContain('15m')
    expect(offered('before:7')).toEqual(['7d'])
  })

  it('offers nothing for a field that does not exist', () => {
    expect(offered('evnt:')).toEqual([])
  })

  it('replaces only the piece at the caret', () => {
    const text = 'so -duplicate:true'
    expect(chosen(text, 'source:', 2)).toEqual({ text: 'source: -duplicate:true', caret: 7 })
    expect(chosen('event:NEW_TAG source:sam', 'sample').text).toBe('event:NEW_TAG source:sample')
  })

  it('makes conditions that can be read', () => {
    for (const field of filterFields.filter((one) => one.values !== null)) {
      for (const value of offered(`${field.name}:`)) {
        expect(parseFilter(chosen(`${field.name}:`, value).text).kind).toBe('parsed')
      }
    }
  })
})

describe('conditions as chips', () => {
  it('are one chip each, and know the filter without them', () => {
    expect(chipsOf('event:NEW_TAG,NEW_TASK -source:sample after:2h')).toEqual([
      { text: 'event:NEW_TAG,NEW_TASK', rest: '-source:sample after:2h' },
      { text: '-source:sample', rest: 'event:NEW_TAG,NEW_TASK after:2h' },
      { text: 'after:2h', rest: 'event:NEW_TAG,NEW_TASK -source:sample' },
    ])
  })

  it('are none while the filter cannot be read', () => {
    expect(chipsOf('evnt:NEW_TAG')).toEqual([])
  })

  it('are not doubled', () => {
    const parsed = parseFilter('source:sample event:NEW_TAG')
    if (parsed.kind !== 'parsed') throw new Error('must parse')
    expect(withTerms('event:NEW_TAG', parsed.terms)).toBe('event:NEW_TAG source:sample')
  })
})

describe('a space', () => {
  it('ends a condition that is whole, and nothing else', () => {
    expect(endsCondition('event:NEW_TAG ')).toBe(true)
    expect(endsCondition('event:NEW_TAG')).toBe(false)
    expect(endsCondition('event: ')).toBe(false)
    expect(endsCondition('"two words ')).toBe(false)
    expect(endsCondition(' ')).toBe(false)
  })
})
