import { expect, it } from 'vitest'
import { createEventBatch } from '../../src/live/event-batch.ts'

it('hands over what arrived within one frame at once, in its order', () => {
  const frames: (() => void)[] = []
  const delivered: number[][] = []
  const batch = createEventBatch<number>(
    (items) => delivered.push(items),
    (flush) => frames.push(flush),
  )
  for (const item of [1, 2, 3]) batch.add(item)
  expect(frames).toHaveLength(1)
  frames[0]?.()
  batch.add(4)
  frames[1]?.()
  expect(delivered).toEqual([[1, 2, 3], [4]])
})
