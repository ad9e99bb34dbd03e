import type { PeopleAtWork } from '../sandbox-types.ts'
import { createSeededRandom } from '../workspace/seeded-random.ts'
import type { WorkspaceStore } from '../workspace/workspace-store.ts'
import { actAs } from './act-as.ts'
import { chooseAction } from './choose-action.ts'
import { limitsFor } from './limits.ts'
import { startPacing } from './pace.ts'
import type { Scene } from './scene.ts'

/** What the people see and where they act. */
export interface PeopleDeps {
  store: WorkspaceStore
  /** The stand-in's own address, known once it listens. */
  baseUrl: () => string
  seed: number
}

/**
 * The first workspace's people: they look at its data to decide what comes next, and act through REST like any other
 * client, each with an own key. What they do follows from the seed.
 */
export function createPeopleAtWork({ store, baseUrl, seed }: PeopleDeps): PeopleAtWork {
  const random = createSeededRandom(`clockhouse/${seed}/work`)
  const scene = createScene(store, random)
  let last: Promise<unknown> = Promise.resolve()
  let pacing: { stop(): void } | null = null

  const actOnce = async (): Promise<boolean> => {
    const action = chooseAction(scene)
    return action !== null && (await actAs(baseUrl(), scene.workspace.id, action))
  }
  const inTurn = (): Promise<boolean> => {
    const turn = last.then(actOnce)
    last = turn.catch(() => false)
    return turn
  }
  return {
    async perform(actions) {
      let performed = 0
      for (let done = 0; done < actions; done++) if (await inTurn()) performed++
      return { performed }
    },
    start(actionsPerMinute) {
      pacing?.stop()
      pacing = startPacing({ actionsPerMinute, jitter: random.fork('pace').fraction, act: inTurn })
    },
    async stop() {
      pacing?.stop()
      pacing = null
      await last
    },
  }
}

function createScene(store: WorkspaceStore, random: Scene['random']): Scene {
  const [workspace] = store.list()
  if (workspace === undefined) throw new RangeError('people need a workspace to work in')
  return { workspace, random, now: store.clock, limits: limitsFor(workspace) }
}
