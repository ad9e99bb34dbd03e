import type { CheckName } from '@clockhouse/core/tokens'

/** What each step of a signature asks, in a few words. */
export const CHECK_TITLES: Record<CheckName, string> = {
  present: 'A signature is there',
  format: 'It has the form of a token',
  algorithm: 'Algorithm',
  'critical-headers': 'No unknown demands',
  key: 'Trusted key',
  signature: 'Signature fits the key',
  issuer: 'Issuer',
  type: 'Type of token',
  subject: 'Made for this add-on',
  'not-expired': 'Not expired',
  'not-before': 'Already valid',
  claims: 'Says whose it is',
  event: 'Event',
  workspace: 'Workspace',
  addon: 'Installation',
  'stored-token': 'The token told at install',
}

/** A step's name inside a sentence: "Refused at issuer". */
export const CHECK_WORDS: Record<CheckName, string> = {
  present: 'the first step',
  format: 'the form of the token',
  algorithm: 'algorithm',
  'critical-headers': 'unknown demands of the token',
  key: 'trusted key',
  signature: 'signature',
  issuer: 'issuer',
  type: 'type of token',
  subject: 'add-on key',
  'not-expired': 'end of validity',
  'not-before': 'start of validity',
  claims: 'claims',
  event: 'event',
  workspace: 'workspace',
  addon: 'installation',
  'stored-token': 'stored token',
}
