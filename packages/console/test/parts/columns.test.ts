import { describe, expect, it } from 'vitest'
import { type Column, columnTemplate, fitColumns } from '../../src/parts/data-table/columns.ts'

const column = (id: string, width: number, priority: number, grow = 0): Column<unknown> => ({
  id,
  title: id,
  width,
  priority,
  grow,
  render: () => null,
})
const columns = [
  column('summary', 300, 1, 4),
  column('event', 200, 3),
  column('size', 80, 5),
  column('time', 100, 1),
]
const fitting = (available: number) => fitColumns(columns, available).map(({ id }) => id)

describe('the columns of a table', () => {
  it('all stand where there is room', () => {
    expect(fitting(680)).toEqual(['summary', 'event', 'size', 'time'])
  })

  it('give way in the order of their priority', () => {
    expect(fitting(679)).toEqual(['summary', 'event', 'time'])
    expect(fitting(599)).toEqual(['summary', 'time'])
  })

  it('never leave what is read, however narrow it gets', () => {
    expect(fitting(100)).toEqual(['summary', 'time'])
  })

  it('keep their widths, and give the rest to those that grow', () => {
    expect(columnTemplate(fitColumns(columns, 600))).toBe('minmax(0, 4fr) 200px 100px')
  })

  it('never give a growing column less than it wants, but for the one that is read', () => {
    const growing = [column('summary', 300, 1, 3), column('path', 210, 4, 1)]
    expect(columnTemplate(growing)).toBe('minmax(0, 3fr) minmax(210px, 1fr)')
  })
})
