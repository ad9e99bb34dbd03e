import {
  CELL,
  type JsonSyntaxError,
  NODE_KINDS,
  type NodeKind,
  type OutlineResult,
  STRIDE,
} from './json-outline.ts'
import { literalAt, numberEnd, stringEnd } from './json-tokens.ts'

type Expecting = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'after' | 'nothing'

/**
 * Reads the shape of a JSON text in one pass, without recursion: 200,000 brackets inside each other are as good as
 * any other text. The first place that is not JSON is told in plain words.
 */
export function outlineJson(text: string): OutlineResult {
  const outliner = new Outliner(text)
  const error = outliner.run()
  if (error !== null) return { kind: 'invalid', error }
  return { kind: 'outlined', outline: { text, count: outliner.count, cells: outliner.takeCells() } }
}

class Outliner {
  count = 0
  private readonly text: string
  private cells = new Int32Array(STRIDE * 256)
  private at = 0
  private open = -1
  private key = -1
  private error: JsonSyntaxError | null = null

  constructor(text: string) {
    this.text = text
  }

  run(): JsonSyntaxError | null {
    let expecting: Expecting = 'value'
    while (this.error === null) {
      this.skipBlank()
      if (this.at >= this.text.length) return expecting === 'nothing' ? null : this.endsEarly()
      expecting = this.step(expecting)
    }
    return this.error
  }

  takeCells(): Int32Array<ArrayBuffer> {
    return this.cells.slice(0, this.count * STRIDE)
  }

  private step(expecting: Expecting): Expecting {
    switch (expecting) {
      case 'nothing':
        return this.fail('There is more text behind the end of the JSON value.')
      case 'after':
        return this.separator()
      case 'name':
      case 'name-or-end':
        return this.name(expecting === 'name-or-end')
      default:
        return this.value(expecting === 'value-or-end')
    }
  }

  private value(mayEnd: boolean): Expecting {
    const char = this.text[this.at]
    if (char === '{') return this.enter('object', 'name-or-end')
    if (char === '[') return this.enter('array', 'value-or-end')
    if (char === ']' && mayEnd) return this.leave()
    if (char === '"') return this.leaf('string', stringEnd(this.text, this.at))
    if (char === '-' || (char !== undefined && char >= '0' && char <= '9'))
      return this.leaf('number', numberEnd(this.text, this.at))
    const literal = literalAt(this.text, this.at)
    if (literal !== null) return this.leaf(literal.kind, literal.end)
    if (char === ']' || char === '}')
      return this.fail('A value is missing before this; a comma may be too many.')
    return this.fail('Here a value is expected: text in double quotes, a number, true, false, null, { or [.')
  }

  private name(mayEnd: boolean): Expecting {
    const char = this.text[this.at]
    if (char === '}' && mayEnd) return this.leave()
    if (char === '}') return this.fail('A field is missing before this; the comma before it is too many.')
    if (char !== '"') return this.fail('Here the name of a field is expected, in double quotes.')
    const end = stringEnd(this.text, this.at)
    if (typeof end !== 'number') return this.failWith(end)
    this.key = this.at
    this.at = end
    this.skipBlank()
    if (this.text[this.at] !== ':') return this.fail('A colon is missing between the name and its value.')
    this.at++
    return 'value'
  }

  private separator(): Expecting {
    const char = this.text[this.at]
    const inObject = this.cells[this.open * STRIDE + CELL.kind] === NODE_KINDS.indexOf('object')
    if (char === (inObject ? '}' : ']')) return this.leave()
    if (char !== ',') return this.fail(`A comma or ${inObject ? '}' : ']'} is missing before this.`)
    this.at++
    return inObject ? 'name' : 'value'
  }

  private enter(kind: NodeKind, next: Expecting): Expecting {
    this.open = this.add(kind)
    this.at++
    return next
  }

  private leave(): Expecting {
    const node = this.open * STRIDE
    this.at++
    this.cells[node + CELL.end] = this.at
    this.cells[node + CELL.after] = this.count
    this.open = this.cells[node + CELL.parent] ?? -1
    return this.open < 0 ? 'nothing' : 'after'
  }

  private leaf(kind: NodeKind, end: number | JsonSyntaxError): Expecting {
    if (typeof end !== 'number') return this.failWith(end)
    const node = this.add(kind) * STRIDE
    this.at = end
    this.cells[node + CELL.end] = end
    this.cells[node + CELL.after] = this.count
    return this.open < 0 ? 'nothing' : 'after'
  }

  private add(kind: NodeKind): number {
    const node = this.count++
    if (this.count * STRIDE > this.cells.length) this.grow()
    const { cells, open } = this
    const base = node * STRIDE
    cells[base + CELL.kind] = NODE_KINDS.indexOf(kind)
    cells[base + CELL.start] = this.at
    cells[base + CELL.key] = this.key
    cells[base + CELL.parent] = open
    if (open >= 0) {
      const parent = open * STRIDE
      const position = cells[parent + CELL.children] ?? 0
      cells[base + CELL.position] = position
      cells[parent + CELL.children] = position + 1
      cells[base + CELL.depth] = (cells[parent + CELL.depth] ?? 0) + 1
    }
    this.key = -1
    return node
  }

  private grow(): void {
    const larger = new Int32Array(this.cells.length * 2)
    larger.set(this.cells)
    this.cells = larger
  }

  private skipBlank(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at)
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return
      this.at++
    }
  }

  private endsEarly(): JsonSyntaxError {
    const at = Math.max(0, this.text.trimEnd().length - 1)
    if (this.open < 0) return { at, length: 1, message: 'There is no value yet: { starts an object.' }
    const start = this.cells[this.open * STRIDE + CELL.start] ?? 0
    const line = this.text.slice(0, start).split('\n').length
    return {
      at,
      length: 1,
      message: `The text ends before the ${this.text[start]} of line ${line} is closed.`,
    }
  }

  private fail(message: string): Expecting {
    return this.failWith({ at: this.at, length: 1, message })
  }

  private failWith(error: JsonSyntaxError): Expecting {
    this.error = error
    return 'nothing'
  }
}
