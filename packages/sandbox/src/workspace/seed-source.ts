import type { ObjectIds } from './object-ids.ts'
import type { SeededRandom } from './seeded-random.ts'

/** What the parts of a fresh workspace are made with. */
export interface SeedSource {
  random: SeededRandom
  ids: ObjectIds
}
