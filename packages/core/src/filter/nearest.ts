import { distance } from 'fastest-levenshtein'

/** The up to three candidates that somebody who wrote `text` most likely meant, nearest first. */
export function nearest(text: string, candidates: readonly string[]): string[] {
  const limit = Math.max(2, Math.floor(text.length / 3))
  return candidates
    .map((candidate) => ({ candidate, steps: stepsBetween(text, candidate) }))
    .filter(({ steps }) => steps <= limit)
    .sort((a, b) => a.steps - b.steps)
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}

/** A beginning counts as one step: whoever typed NEW_TIME wants NEW_TIME_ENTRY. */
const stepsBetween = (text: string, candidate: string): number =>
  text.length > 2 && candidate.startsWith(text) ? 1 : distance(text, candidate)
