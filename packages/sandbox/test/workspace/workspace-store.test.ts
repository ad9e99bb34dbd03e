import { describe, expect, it } from 'vitest'
import { createClient } from '../../src/workspace/change-clients.ts'
import { createTag } from '../../src/workspace/change-tags.ts'
import { createWorkspaceStore, type WorkspaceStoreOptions } from '../../src/workspace/workspace-store.ts'
import { writingTo } from '../../src/workspace/writing.ts'

const NOW = Date.UTC(2026, 10, 24, 12)

const open = (given: Partial<WorkspaceStoreOptions> = {}) => {
  const store = createWorkspaceStore({
    seed: 1,
    sizes: { users: 4, projects: 3, tasks: 6, timeEntries: 20 },
    ownerApiKey: null,
    clock: () => NOW,
    saved: null,
    ...given,
  })
  const [workspace] = store.list()
  if (workspace === undefined) throw new Error('no workspace')
  return { store, workspace, writing: writingTo(store, workspace) }
}

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('the workspace store', () => {
  it('goes on after a restart with all that was written, keys included', () => {
    const before = open()
    createTag(before.writing, 'pairing')
    const after = open({ saved: throughJson(before.store.snapshot()), seed: 99 })
    expect(after.store.snapshot()).toEqual(before.store.snapshot())
    expect(after.store.ownerApiKey()).toBe(before.store.ownerApiKey())
  })

  it('never gives an id twice, across restarts and deletions too', () => {
    const ids = new Set<string>()
    let saved: unknown = null
    for (let run = 0; run < 3; run++) {
      const { store, workspace, writing } = open({ saved })
      for (let made = 0; made < 5; made++) {
        const outcome = createTag(writing, `tag ${run} ${made}`)
        if (outcome.kind !== 'done') throw new Error(outcome.message)
        expect(ids.has(outcome.value.id)).toBe(false)
        ids.add(outcome.value.id)
        workspace.tags.remove(outcome.value.id)
      }
      saved = throughJson(store.snapshot())
    }
    expect(ids.size).toBe(15)
  })

  it('takes the owner’s key that is set, on a fresh start and on saved data', () => {
    const fresh = open({ ownerApiKey: 'first-key' })
    expect(fresh.store.findByApiKey('first-key')?.member.role).toBe('OWNER')
    const saved = throughJson(fresh.store.snapshot())
    const changed = open({ ownerApiKey: 'second-key', saved })
    expect(changed.store.findByApiKey('first-key')).toBeNull()
    expect(changed.store.findByApiKey('second-key')?.member.id).toBe(changed.workspace.ownerId)
  })

  it.each([
    ['of another version', { version: 2, workspaces: [] }],
    ['without workspaces', { version: 1, workspaces: [] }],
    ['of something else', ['nothing']],
  ])('refuses a saved state %s', (_, saved) => {
    expect(() => open({ saved })).toThrow()
  })

  it('tells a change after it is in the data, and the write before the change', () => {
    const { store, workspace, writing } = open()
    const told: string[] = []
    store.onWrite(() => told.push('write'))
    store.onChange(({ event, body, workspaceId }) => {
      told.push(event)
      expect(workspaceId).toBe(workspace.id)
      expect(workspace.clients.has(String(body.id))).toBe(true)
    })
    const details = { email: null, address: null, note: null, ccEmails: [] }
    createClient(writing, { name: 'Willow Books', ...details })
    expect(told).toEqual(['write', 'NEW_CLIENT'])
  })

  it('stops telling whoever has heard enough', () => {
    const { store, writing } = open()
    let heard = 0
    const stop = store.onChange(() => heard++)
    createTag(writing, 'one')
    stop()
    createTag(writing, 'two')
    expect(heard).toBe(1)
  })

  it('sums its workspaces up', () => {
    const { store, workspace } = open()
    expect(store.summaries()).toEqual([
      {
        id: workspace.id,
        name: workspace.name,
        ownerId: workspace.ownerId,
        counts: expect.objectContaining({ users: 4, projects: 3, tasks: 6, timeEntries: 20 }),
      },
    ])
    expect(store.findMember(workspace.id, workspace.ownerId)?.role).toBe('OWNER')
    expect(store.findMember('elsewhere', workspace.ownerId)).toBeNull()
  })
})
