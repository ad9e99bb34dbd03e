import { describe, expect, it } from 'vitest'
import { endOf, keyOf, kindOf, sourceOf, startOf } from '../../src/parts/json/json-outline.ts'
import { nodeAtPointer, pathOf } from '../../src/parts/json/json-path.ts'
import { outlineJson } from '../../src/parts/json/outline-json.ts'

const outlined = (text: string) => {
  const result = outlineJson(text)
  if (result.kind === 'invalid') throw new Error(`${result.error.message} (at ${result.error.at})`)
  return result.outline
}
const complaint = (text: string) => {
  const result = outlineJson(text)
  return result.kind === 'invalid' ? { at: result.error.at, message: result.error.message } : null
}

describe('the outline of a JSON text', () => {
  it('keeps every node with its place, kind and name', () => {
    const outline = outlined(' {"id": "a", "tags": [1, true, null], "x": {} } ')
    const nodes = Array.from({ length: outline.count }, (_, node) => [
      kindOf(outline, node),
      keyOf(outline, node),
      pathOf(outline, node),
    ])
    expect(nodes).toEqual([
      ['object', null, ''],
      ['string', 'id', 'id'],
      ['array', 'tags', 'tags'],
      ['number', null, 'tags.0'],
      ['boolean', null, 'tags.1'],
      ['null', null, 'tags.2'],
      ['object', 'x', 'x'],
    ])
  })

  it('keeps numbers as they were written', () => {
    const outline = outlined('[1.0, 12345678901234567890, 1E2, -0]')
    expect([1, 2, 3, 4].map((node) => sourceOf(outline, node))).toEqual([
      '1.0',
      '12345678901234567890',
      '1E2',
      '-0',
    ])
  })

  it('reads names with escapes and odd characters', () => {
    const outline = outlined('{"a\\"b": 1, "x.y": 2, "\\u00e9": 3}')
    expect([1, 2, 3].map((node) => keyOf(outline, node))).toEqual(['a"b', 'x.y', 'é'])
    expect(pathOf(outline, 2)).toBe('"x.y"')
  })

  it('takes 200,000 brackets inside each other', () => {
    const outline = outlined('['.repeat(200_000) + ']'.repeat(200_000))
    expect(outline.count).toBe(200_000)
    expect(pathOf(outline, 199_999).length).toBe(2 * 199_999 - 1)
  })

  it('agrees with JSON.parse on what is JSON and what is not', () => {
    const texts = [
      ...[
        '0',
        '""',
        'null',
        '[]',
        '{}',
        '[[],{}]',
        '{"a":{"a":[0.5e-3]}}',
        '"\\ud83d\\ude00"',
        ' [ 1 , 2 ] ',
      ],
      ...[
        '',
        ' ',
        '{',
        '[1,]',
        '{"a":1,}',
        '{"a"}',
        '{a:1}',
        "{'a':1}",
        '01',
        '1.',
        '.5',
        '+1',
        '1e',
        'nul',
        'truex',
      ],
      ...[
        '[1 2]',
        '"a',
        '"\\x"',
        '"\\u12"',
        '"a\nb"',
        '[1]]',
        '{"a":1}}',
        '{]',
        '[}',
        '-',
        'NaN',
        '//x',
        '1 2',
        ',',
      ],
    ]
    const parses = (text: string) => {
      try {
        JSON.parse(text)
        return true
      } catch {
        return false
      }
    }
    for (const text of texts) expect([text, complaint(text) === null]).toEqual([text, parses(text)])
  })
})

describe('what is wrong with a text is said in plain words, at its place', () => {
  it.each([
    ['{"a": 1 "b": 2}', 8, 'A comma or } is missing before this.'],
    ['{"a": 1,}', 8, 'A field is missing before this; the comma before it is too many.'],
    ['{"a" 1}', 5, 'A colon is missing between the name and its value.'],
    ['{a: 1}', 1, 'Here the name of a field is expected, in double quotes.'],
    ['["a]', 1, 'This text is not closed: a double quote is missing.'],
    ['{\n"a": [1,\n2', 11, 'The text ends before the [ of line 2 is closed.'],
    ['[01]', 1, 'This is not a number as JSON writes them.'],
    ['[1] x', 4, 'There is more text behind the end of the JSON value.'],
  ])('%j', (text, at, message) => {
    expect(complaint(text)).toEqual({ at, message })
  })
})

describe('a JSON pointer', () => {
  const outline = outlined(
    '{"project": {"id": "p1"}, "tags": [{"name": "a"}, {"name": "b"}], "a/b": {"~": 1}}',
  )
  const at = (pointer: string) => {
    const { node, exact } = nodeAtPointer(outline, pointer)
    return [outline.text.slice(startOf(outline, node), endOf(outline, node)), exact]
  }

  it('leads to the place of its value in the text', () => {
    expect(at('/project/id')).toEqual(['"p1"', true])
    expect(at('/tags/1/name')).toEqual(['"b"', true])
    expect(at('/a~1b/~0')).toEqual(['1', true])
    expect(at('')).toEqual([outline.text, true])
  })

  it('leads to the innermost place that is there when a field is missing', () => {
    expect(at('/project/name')).toEqual(['{"id": "p1"}', false])
    expect(at('/tags/7/name')).toEqual(['[{"name": "a"}, {"name": "b"}]', false])
  })

  it('means the last value of a name that is written twice', () => {
    const twice = outlined('{"a": 1, "a": 2}')
    expect(sourceOf(twice, nodeAtPointer(twice, '/a').node)).toBe('2')
  })
})
