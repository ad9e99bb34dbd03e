import { eventCategories, eventNames, events, isEventName } from '@clockhouse/core/events'
import { nearest } from '@clockhouse/core/filter/nearest'
import { z } from 'zod'

const categoryIds = eventCategories.map((category) => String(category.id))

/** `all`, or events and categories with commas between: becomes the list of events. */
export const eventChoice = z
  .string()
  .default('all')
  .transform((text, context): readonly string[] => {
    if (text.trim() === 'all') return eventNames
    const words = text
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '')
    if (words.length === 0) context.addIssue({ code: 'custom', message: 'it names no event' })
    const chosen = new Set<string>()
    for (const word of words) {
      const found = eventsNamed(word)
      if (found.length === 0) context.addIssue({ code: 'custom', message: unknownWord(word) })
      for (const event of found) chosen.add(event)
    }
    return eventNames.filter((event) => chosen.has(event))
  })

function eventsNamed(word: string): readonly string[] {
  if (isEventName(word)) return [word]
  return eventNames.filter((event) => events[event].category === word)
}

function unknownWord(word: string): string {
  const [suggestion] = nearest(word, [...eventNames, ...categoryIds])
  return `${word} is no event and no category${suggestion === undefined ? '' : `; did you mean ${suggestion}?`}`
}
