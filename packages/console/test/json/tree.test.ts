import { describe, expect, it } from 'vitest'
import { findInOutline } from '../../src/parts/json/find-in-outline.ts'
import type { JsonOutline } from '../../src/parts/json/json-outline.ts'
import { pathOf } from '../../src/parts/json/json-path.ts'
import { copyText } from '../../src/parts/json/node-text.ts'
import { outlineJson } from '../../src/parts/json/outline-json.ts'
import { textChunks } from '../../src/parts/json/text-chunks.ts'
import { treeStep } from '../../src/parts/json/tree-keys.ts'
import {
  openingExpansion,
  rowOf,
  visibleRows,
  withAncestors,
  withNode,
  withSubtree,
} from '../../src/parts/json/tree-rows.ts'

const outlineOf = (value: unknown): JsonOutline => {
  const result = outlineJson(JSON.stringify(value))
  if (result.kind === 'invalid') throw new Error(result.error.message)
  return result.outline
}
const outline = outlineOf({ id: 'e1', project: { id: 'p1', client: { name: 'Acme' } }, tags: ['a', 'b'] })
const everything = openingExpansion(outline)
const folded = new Uint8Array(outline.count)
const paths = (nodes: Iterable<number>) => [...nodes].map((node) => pathOf(outline, node))

describe('the rows of a tree', () => {
  it('are all of a small body when it opens', () => {
    expect(paths(visibleRows(outline, everything))).toEqual([
      ...[
        '',
        'id',
        'project',
        'project.id',
        'project.client',
        'project.client.name',
        'tags',
        'tags.0',
        'tags.1',
      ],
    ])
  })

  it('are the root alone when it is folded', () => {
    expect(paths(visibleRows(outline, folded))).toEqual([''])
  })

  it('leave out what is inside a folded field', () => {
    expect(paths(visibleRows(outline, withNode(everything, 2, false)))).toEqual([
      ...['', 'id', 'project', 'tags', 'tags.0', 'tags.1'],
    ])
  })

  it('fold and unfold a field with all below it', () => {
    const closed = withSubtree(outline, everything, 2, false)
    expect(paths(visibleRows(outline, withNode(closed, 2, true)))).toEqual([
      ...['', 'id', 'project', 'project.id', 'project.client', 'tags', 'tags.0', 'tags.1'],
    ])
  })

  it('show a hidden node once all around it is unfolded', () => {
    const rows = visibleRows(outline, withAncestors(outline, folded, 5))
    expect(pathOf(outline, rows[rowOf(rows, 5)] ?? -1)).toBe('project.client.name')
  })

  it('name the folded field around a node that does not show', () => {
    const rows = visibleRows(outline, withNode(everything, 2, false))
    expect(pathOf(outline, rows[rowOf(rows, 5)] ?? -1)).toBe('project')
  })

  it('stay few when a large body opens', () => {
    const large = outlineOf(Array.from({ length: 3000 }, (_, id) => ({ id, tags: ['a'] })))
    expect(visibleRows(large, openingExpansion(large)).length).toBe(3001)
    const wide = outlineOf({ lists: Array.from({ length: 50 }, () => Array.from({ length: 50 }, () => 1)) })
    expect(visibleRows(wide, openingExpansion(wide)).length).toBeLessThan(250)
  })
})

describe('a key in a tree', () => {
  const press = (key: string, active: number, expansion = everything) =>
    treeStep(key, { outline, rows: visibleRows(outline, expansion), expansion, active, pageRows: 3 })

  it('goes to the next and the previous row, and stays at the ends', () => {
    expect(press('ArrowDown', 2)).toEqual({ kind: 'go', node: 3 })
    expect(press('ArrowUp', 2)).toEqual({ kind: 'go', node: 1 })
    expect(press('ArrowUp', 0)).toEqual({ kind: 'go', node: 0 })
    expect(press('ArrowDown', 8)).toEqual({ kind: 'go', node: 8 })
    expect(press('End', 0)).toEqual({ kind: 'go', node: 8 })
    expect(press('PageDown', 1)).toEqual({ kind: 'go', node: 4 })
  })

  it('steps over what is folded', () => {
    expect(press('ArrowDown', 2, withNode(everything, 2, false))).toEqual({ kind: 'go', node: 6 })
  })

  it('unfolds to the right first, then goes in; folds to the left first, then goes out', () => {
    expect(press('ArrowRight', 2, withNode(everything, 2, false))).toEqual({
      kind: 'fold',
      node: 2,
      expanded: true,
    })
    expect(press('ArrowRight', 2)).toEqual({ kind: 'go', node: 3 })
    expect(press('ArrowLeft', 2)).toEqual({ kind: 'fold', node: 2, expanded: false })
    expect(press('ArrowLeft', 3)).toEqual({ kind: 'go', node: 2 })
    expect(press('ArrowRight', 1)).toEqual({ kind: 'go', node: 1 })
  })

  it('does not take keys that mean something else', () => {
    expect(press('Tab', 2)).toBeNull()
    expect(press('Enter', 1)).toBeNull()
  })
})

describe('the search in a tree', () => {
  it('finds names and values without regard to case, each node once', () => {
    expect(paths(findInOutline(outline, 'ID'))).toEqual(['id', 'project.id'])
    expect(paths(findInOutline(outline, 'acme'))).toEqual(['project.client.name'])
    expect(paths(findInOutline(outline, 'a'))).toEqual(['project.client.name', 'tags', 'tags.0'])
  })

  it('takes special characters as they are and does not find brackets and commas', () => {
    expect(findInOutline(outline, '.*')).toEqual([])
    expect(findInOutline(outline, '{')).toEqual([])
    expect(findInOutline(outline, ',')).toEqual([])
    expect(findInOutline(outlineOf({ a: '{,}' }), '{,')).toEqual([1])
  })
})

describe('what copying gives', () => {
  const written =
    '{"rate":1.50,"tags":[],"big":12345678901234567890,"nested":{"a":[1,{"b":"x"}],"none":{}},"s":"a\\nb"}'
  const result = outlineJson(written)
  if (result.kind === 'invalid') throw new Error(result.error.message)
  const { outline: whole } = result

  it('is indented text that means the same and keeps numbers as written', () => {
    const text = copyText(whole, 0)
    expect(JSON.parse(text)).toEqual(JSON.parse(written))
    expect(text).toContain('  "rate": 1.50,\n  "tags": [],\n  "big": 12345678901234567890,\n')
    expect(text).toContain(
      '    "a": [\n      1,\n      {\n        "b": "x"\n      }\n    ],\n    "none": {}\n  },\n',
    )
  })

  it('is a string without its quotes, and a part of the body alone', () => {
    expect(copyText(whole, whole.count - 1)).toBe('a\nb')
    expect(copyText(whole, 5)).toBe('[\n  1,\n  {\n    "b": "x"\n  }\n]')
  })
})

describe('a long body as it was received', () => {
  it('is cut into pieces that together are the whole, at the ends of lines where there are any', () => {
    const lines = 'x'.repeat(99).concat('\n').repeat(200)
    expect(textChunks(lines).join('')).toBe(lines)
    expect(textChunks(lines).every((chunk) => chunk.endsWith('\n'))).toBe(true)
    const emoji = `a${'😀'.repeat(5000)}`
    expect(textChunks(emoji).join('')).toBe(emoji)
    expect(textChunks(emoji).some((chunk) => /[\ud800-\udbff]$/.test(chunk))).toBe(false)
  })
})

describe('an empty object or array', () => {
  it('has nothing to unfold', () => {
    const empty = outlineOf({ none: {}, list: [] })
    const view = {
      outline: empty,
      rows: new Int32Array([0, 1, 2]),
      expansion: new Uint8Array([1, 1, 1]),
      pageRows: 3,
    }
    expect(treeStep('Enter', { ...view, active: 1 })).toBeNull()
    expect(treeStep('ArrowRight', { ...view, active: 2 })).toEqual({ kind: 'go', node: 2 })
    expect(treeStep('ArrowLeft', { ...view, active: 2 })).toEqual({ kind: 'go', node: 0 })
  })
})
