import { describe, expect, it } from 'vitest'
import { pauseRows } from '../../src/screens/deliveries/list/pause-rows.ts'
import { isTooLong, LONGEST_TOP, shortenList } from '../../src/screens/deliveries/list/shorten-list.ts'
import { aDelivery } from '../live/a-delivery.ts'

const [oldest, older, newer, newest] = [aDelivery(), aDelivery(), aDelivery(), aDelivery()]
const rows = [newest, newer, older, oldest]

describe('a paused list', () => {
  it('shows what was there, and counts what waits', () => {
    expect(pauseRows(rows, older.id)).toEqual({ shown: [older, oldest], waiting: 2 })
  })

  it('shows everything while nothing has arrived since', () => {
    expect(pauseRows(rows, newest.id)).toEqual({ shown: rows, waiting: 0 })
  })

  it('waits with all of them when what was shown is gone', () => {
    expect(pauseRows([newest, newer], oldest.id)).toEqual({ shown: [], waiting: 2 })
  })

  it('hides nothing when it is not paused', () => {
    expect(pauseRows(rows, null)).toEqual({ shown: rows, waiting: 0 })
  })
})

describe('a list that was watched for hours', () => {
  const page = (count: number) => ({ items: Array.from({ length: count }, () => oldest), nextCursor: 'c' })

  it('is too long once thousands arrived at its top', () => {
    expect(isTooLong({ pages: [page(LONGEST_TOP)], pageParams: [undefined] })).toBe(false)
    expect(isTooLong({ pages: [page(LONGEST_TOP + 1)], pageParams: [undefined] })).toBe(true)
    expect(isTooLong(undefined)).toBe(false)
  })

  it('keeps its newest rows, and forgets where the next page began', () => {
    const cut = shortenList(
      { pages: [{ items: rows, nextCursor: 'c' }, page(3)], pageParams: [undefined, 'c'] },
      2,
    )
    expect(cut).toEqual({ pages: [{ items: [newest, newer], nextCursor: null }], pageParams: [undefined] })
  })
})
