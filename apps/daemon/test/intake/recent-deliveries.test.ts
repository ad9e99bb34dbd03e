import { describe, expect, it } from 'vitest'
import { fingerprintOf, RecentDeliveries } from '../../src/intake/recent-deliveries.ts'

const row = (event: string, workspace_id: string | null, byte: number) => ({
  event,
  workspace_id,
  body_sha256: new Uint8Array(32).fill(byte),
})

describe('the window of recent deliveries', () => {
  it('forgets the oldest above its bound, so that memory is bounded', () => {
    const recent = new RecentDeliveries(1000, 2)
    for (const [index, name] of ['a', 'b', 'c'].entries()) recent.add(name, `dlv_${name}`, index)
    expect(['a', 'b', 'c'].map((name) => recent.find(name, 3))).toEqual([null, 'dlv_b', 'dlv_c'])
  })

  it('survives a clock that is set back by a day', () => {
    const recent = new RecentDeliveries(1000)
    recent.add('a', 'dlv_a', 100_000_000)
    expect(recent.find('a', 100_000_000 - 86_400_000)).toBeNull()
    recent.add('a', 'dlv_b', 100_000_000 - 86_400_000)
    expect(recent.find('a', 100_000_000 - 86_400_000 + 10)).toBe('dlv_b')
  })

  it('tells deliveries apart by event, workspace and body', () => {
    const prints = [row('A', 'w', 1), row('B', 'w', 1), row('A', 'v', 1), row('A', null, 1), row('A', 'w', 2)]
    expect(new Set(prints.map(fingerprintOf)).size).toBe(prints.length)
  })
})
