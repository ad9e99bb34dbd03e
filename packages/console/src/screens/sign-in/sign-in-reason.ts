/** Why somebody is on this page although they came with a link. */
export interface ReasonWords {
  title: string
  advice: string
}

const REASONS: Record<string, ReasonWords> = {
  'link-not-valid': {
    title: 'This sign-in link does not work any more',
    advice:
      'A link works once, in one browser, and for ten minutes. Make a new one, or paste an admin token below.',
  },
  'too-many-tries': {
    title: 'Too many wrong tries from this address',
    advice: 'Wait a minute, then use a new link or paste an admin token.',
  },
}

/** The daemon's word for a link that did not work, in sentences; null when there was none. */
export function reasonWords(reason: string | undefined): ReasonWords | null {
  if (reason === undefined) return null
  return (
    REASONS[reason] ?? {
      title: 'This sign-in link did not work',
      advice: 'Make a new one, or paste an admin token.',
    }
  )
}
