/** A reason in plain words, and what usually helps. */
interface ReasonWords {
  title: string
  advice: string | null
}

const REASONS: Record<string, ReasonWords> = {
  unsigned: {
    title: 'Not signed',
    advice: 'Clockify signs every call. Something else called this address, or a proxy dropped the header.',
  },
  'bad-signature': {
    title: 'Signature not believed',
    advice:
      'The step below says what did not hold. A wrong key source or another environment is the usual cause.',
  },
  'wrong-token': {
    title: 'Not the token told at install',
    advice:
      'Another webhook’s token was used, or the add-on was installed anew and this is a call of the old one.',
  },
  'foreign-workspace': {
    title: 'Of another workspace',
    advice: 'The token is real but stands for another workspace or installation than the body speaks of.',
  },
  'foreign-installation': {
    title: 'Of another installation',
    advice: 'The add-on was installed anew since: calls of an older installation are refused.',
  },
  malformed: { title: 'Not a JSON object', advice: 'The body must be one JSON object in UTF-8.' },
  'event-mismatch': {
    title: 'Event differs from the path',
    advice:
      'The event header names another event than the path it came to. Look at how the webhook was registered.',
  },
  'unknown-event': {
    title: 'Unknown path',
    advice: 'There is one path per event, such as /webhooks/new-time-entry.',
  },
  'installation-deleted': {
    title: 'Installation deleted',
    advice: 'The workspace removed the add-on. A webhook that was registered by hand may still be there.',
  },
  'not-json': {
    title: 'Content type is not JSON',
    advice: 'The content type must be application/json.',
  },
  'too-large': {
    title: 'Body too large',
    advice: 'WEBHOOK_MAX_PAYLOAD_BYTES says how large a body may be.',
  },
}

/** The reasons that can be looked for, most frequent first. */
export const refusalReasons: readonly string[] = Object.keys(REASONS)

/** A reason in plain words; one that this console does not know shows as its own words. */
export const refusalTitle = (reason: string): string => REASONS[reason]?.title ?? spoken(reason)

/** What usually helps against this refusal; null when that is not known. */
export const refusalAdvice = (reason: string): string | null => REASONS[reason]?.advice ?? null

function spoken(reason: string): string {
  const words = reason.replaceAll(/[-_]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
