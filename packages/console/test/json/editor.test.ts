import { payloadIssues } from '@clockhouse/core/events'
import { payloadJsonSchema } from '@clockhouse/core/events/json-schema'
import { sampleOf } from '@clockhouse/core/samples'
import { CompletionContext } from '@codemirror/autocomplete'
import { json } from '@codemirror/lang-json'
import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { completeJson } from '../../src/parts/json/editor/complete-json.ts'
import { checkJson } from '../../src/parts/json/editor/json-problems.ts'
import { fieldsOf, schemasAt, valuesOf } from '../../src/parts/json/editor/schema-place.ts'

const schema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    kind: { enum: ['REGULAR', 'BREAK'], description: 'What it is' },
    project: { anyOf: [{ $ref: '#/$defs/project' }, { type: 'null' }] },
    tags: { type: 'array', items: { type: 'object', properties: { name: { type: ['string', 'null'] } } } },
    billable: { type: ['boolean', 'null'] },
  },
  required: ['id'],
  $defs: {
    project: { type: 'object', properties: { id: { type: 'string' }, archived: { type: 'boolean' } } },
  },
}

/** Completes at the `|`. */
const completed = (marked: string) => {
  const pos = marked.indexOf('|')
  const state = EditorState.create({ doc: marked.replace('|', ''), extensions: [json()] })
  const result = completeJson(schema)(new CompletionContext(state, pos, true))
  return result && { from: result.from, to: result.to, labels: result.options.map(({ label }) => label) }
}

describe('completion in a JSON text', () => {
  it('offers the fields that are not there yet', () => {
    expect(completed('{"id": "a", |}')?.labels).toEqual(['"kind"', '"project"', '"tags"', '"billable"'])
    expect(completed('{\n  "|"\n}')).toEqual({ from: 4, to: 6, labels: schemaNames })
    expect(completed('{ ki|')?.from).toBe(2)
  })

  it('goes on offering the name that is being changed', () => {
    expect(completed('{"id|": "a"}')?.labels).toContain('"id"')
  })

  it('knows fields deep inside, through choices, references and arrays', () => {
    expect(completed('{"project": {|}}')?.labels).toEqual(['"id"', '"archived"'])
    expect(completed('{"tags": [{"name": "x"}, {|}]}')?.labels).toEqual(['"name"'])
  })

  it('offers the values that the schema names', () => {
    expect(completed('{"kind": |}')?.labels).toEqual(['"REGULAR"', '"BREAK"'])
    expect(completed('{"kind": "RE|"}')).toMatchObject({ from: 9, to: 13 })
    expect(completed('{"billable": t|}')?.labels).toEqual(['true', 'false', 'null'])
    expect(completed('{"project": |')?.labels).toEqual(['{}', 'null'])
    expect(completed('{"tags": [|]}')?.labels).toEqual(['{}'])
  })

  it('offers nothing where nothing is known', () => {
    expect(completed('{"id": |}')).toBeNull()
    expect(completed('{"other": {|}}')).toBeNull()
    expect(completed('|')).toBeNull()
  })

  const schemaNames = ['"id"', '"kind"', '"project"', '"tags"', '"billable"']
})

describe('a place in a schema', () => {
  it('knows types in words, descriptions and what is required', () => {
    expect(fieldsOf(schema, schemasAt(schema, []))).toMatchObject([
      { name: 'id', type: 'string', required: true },
      { name: 'kind', description: 'What it is', required: false },
      { name: 'project', type: 'object or null' },
      { name: 'tags', type: 'array' },
      { name: 'billable', type: 'boolean or null' },
    ])
    expect(valuesOf(schemasAt(schema, ['nowhere']))).toEqual([])
  })

  it('survives a schema that refers to itself', () => {
    const round = { $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/a' } } }
    expect(schemasAt(round, ['x'])).toEqual([])
  })

  it('is found in the payload schema of a real event', () => {
    const real = payloadJsonSchema('NEW_TIME_ENTRY')
    const names = fieldsOf(real, schemasAt(real, ['timeInterval'])).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['start', 'end', 'duration']))
  })
})

describe('the problems of a text', () => {
  const check = (body: unknown) => payloadIssues('NEW_TIME_ENTRY', body)

  it('are none for each line of a documented sample', () => {
    const text = JSON.stringify(sampleOf('NEW_TIME_ENTRY'), null, 2)
    expect(checkJson(text, check)).toMatchObject({ problems: [], body: sampleOf('NEW_TIME_ENTRY') })
  })

  it('stand at the value that is wrong', () => {
    const text = JSON.stringify({ ...sampleOf('NEW_TIME_ENTRY'), billable: 'perhaps' }, null, 2)
    const [problem] = checkJson(text, check).problems
    expect(text.slice(problem?.from, problem?.to)).toBe('"perhaps"')
    expect(problem?.line).toBe(text.split('\n').findIndex((line) => line.includes('perhaps')) + 1)
    expect(problem?.message).toMatch(/^billable: /)
  })

  it('stand at the bracket of what they are missing in', () => {
    const { id, ...body } = sampleOf('NEW_TIME_ENTRY')
    const [problem] = checkJson(JSON.stringify(body), check).problems
    expect(problem).toMatchObject({ from: 0, to: 1, line: 1 })
    expect(problem?.message).toMatch(/^id: /)
  })

  it('include what the daemon found', () => {
    const told = [{ pointer: '/project/id', message: 'not of this workspace' }]
    const { problems } = checkJson('{"project": {"id": "p"}}', () => [], told)
    expect(problems).toEqual([{ from: 19, to: 22, line: 1, message: 'project.id: not of this workspace' }])
  })

  it('are the first place that is no JSON, and then nothing else', () => {
    expect(checkJson('{\n  "id": "a",\n}', check)).toEqual({
      body: null,
      problems: [
        {
          from: 15,
          to: 16,
          line: 3,
          message: 'A field is missing before this; the comma before it is too many.',
        },
      ],
    })
    expect(checkJson('', check).body).toBeNull()
    expect(checkJson('[1]', check).problems[0]?.message).toBe('This must be a JSON object: { … }.')
  })
})
