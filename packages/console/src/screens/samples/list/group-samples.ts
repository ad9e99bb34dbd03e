import { eventCategories } from '@clockhouse/core/events'
import { formatEvent } from '../../../parts/format.ts'
import type { ListedSample } from '../queries.ts'

/** The samples of one category. */
export interface SampleGroup {
  id: string
  title: string
  samples: ListedSample[]
}

/** The samples by category, those only whose name, category, entity or description has every word. */
export function groupSamples(samples: readonly ListedSample[], find: string): SampleGroup[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean)
  return eventCategories
    .map(({ id, title }) => ({
      id,
      title,
      samples: samples.filter((sample) => sample.category === id && hasWords(sample, title, words)),
    }))
    .filter((group) => group.samples.length > 0)
}

function hasWords(sample: ListedSample, category: string, words: readonly string[]): boolean {
  const { event, entity, description } = sample
  const text = [event, formatEvent(event), entity, description, category].join(' ').toLowerCase()
  return words.every((word) => text.includes(word))
}
