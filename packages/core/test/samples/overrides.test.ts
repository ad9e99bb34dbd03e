import { eventNames } from '@clockhouse/core/events'
import { sampleOf } from '@clockhouse/core/samples'
import { applyOverrides } from '@clockhouse/core/samples/overrides'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const entry = () => sampleOf('NEW_TIMER_STARTED')
const change = (overrides: Record<string, unknown>) => applyOverrides('NEW_TIMER_STARTED', entry(), overrides)

describe('an override', () => {
  it('changes a field, a field in a field, and an element of a list', () => {
    const result = change({ description: 'Tea', 'project.name': 'Kitchen', 'tags.0.name': 'break' })
    expect(result).toMatchObject({
      kind: 'applied',
      body: { description: 'Tea', project: { name: 'Kitchen', billable: true }, tags: [{ name: 'break' }] },
    })
  })

  it.each([0, false, null, '5', 1.5, [1, 'x'], { a: { b: null } }])('keeps %j as the JSON it is', (value) => {
    expect(change({ description: value })).toMatchObject({ kind: 'applied', body: { description: value } })
  })

  it('leaves the body that was passed in as it was', () => {
    const body = entry()
    applyOverrides('NEW_TIMER_STARTED', body, { 'project.name': 'Kitchen' })
    expect(body).toEqual(entry())
  })

  it('sets a documented field that the body does not have', () => {
    expect(applyOverrides('EXPENSE_RESTORED', sampleOf('EXPENSE_RESTORED'), { taskId: 'abc' })).toMatchObject(
      {
        kind: 'applied',
        body: { taskId: 'abc' },
      },
    )
  })

  it('makes the object around a documented field when the body has null there', () => {
    expect(
      applyOverrides('TIME_ENTRY_DELETED', sampleOf('TIME_ENTRY_DELETED'), { 'task.name': 'Bake' }),
    ).toMatchObject({ kind: 'applied', body: { task: { name: 'Bake' } } })
  })

  it('adds to the end of a list but leaves no empty places in it', () => {
    expect(change({ 'tags.1.name': 'second' })).toMatchObject({
      kind: 'applied',
      body: { tags: [{ name: 'Design' }, { name: 'second' }] },
    })
    expect(change({ 'tags.3.name': 'far' })).toMatchObject({ kind: 'unknown-path', path: 'tags.3.name' })
  })

  it('takes effect in the order given', () => {
    expect(change({ project: { name: 'Old', color: '#fff' }, 'project.name': 'New' })).toMatchObject({
      body: { project: { name: 'New', color: '#fff' } },
    })
  })

  it('reaches fields of a body of one’s own that no documentation has', () => {
    expect(applyOverrides('KIOSK_OPENED', { desk: { colour: 'red' } }, { 'desk.colour': 'blue' })).toEqual({
      kind: 'applied',
      body: { desk: { colour: 'blue' } },
    })
  })
})

describe('an unknown path', () => {
  it.each([
    ['project.nmae', 'project.name'],
    ['descripton', 'description'],
    ['projectname', 'project.name'],
    ['clientName', 'project.clientName'],
    ['tags.0.nam', 'tags.0.name'],
    ['timeInterval.begin.start', 'timeInterval.start'],
  ])('%s is refused and %s suggested', (path, suggestion) => {
    const result = change({ description: 'kept out', [path]: 1 })
    expect(result).toMatchObject({ kind: 'unknown-path', path })
    expect(result.kind === 'unknown-path' && result.suggestions).toContain(suggestion)
  })

  it.each([
    '',
    '.',
    'tags.length',
    'tags.-1.name',
    'tags.x',
    'description.length',
    'xyzzyxyzzy',
    'a'.repeat(5000),
  ])('%j is refused with at most three suggestions', (path) => {
    const result = change({ [path]: 1 })
    expect(result).toMatchObject({ kind: 'unknown-path', path })
    if (result.kind === 'unknown-path') expect(result.suggestions.length).toBeLessThanOrEqual(3)
  })

  it.each([
    '__proto__.polluted',
    'constructor.prototype.polluted',
    'project.__proto__.polluted',
    'tags.__proto__.0',
    'prototype',
  ])('%s never reaches a prototype', (path) => {
    expect(change({ [path]: 'yes' })).toMatchObject({ kind: 'unknown-path', path })
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('never throws, whatever is asked for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...eventNames, 'KIOSK_OPENED'),
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.dictionary(fc.string(), fc.jsonValue()),
        (event, body, overrides) => {
          expect(['applied', 'unknown-path']).toContain(applyOverrides(event, body, overrides).kind)
        },
      ),
      { numRuns: 60 },
    )
  })
})
