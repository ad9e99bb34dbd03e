import { useSessionStorage } from '@mantine/hooks'
import type { Sample } from '../queries.ts'

/** A sample's body as it is edited. */
export interface SampleDraft {
  text: string
  setText: (text: string) => void
  changed: boolean
  reset: () => void
}

/** The body as documented, or as somebody left it in this tab: it survives going away and reloading. */
export function useSampleDraft(sample: Sample): SampleDraft {
  const documented = JSON.stringify(sample.body, null, 2)
  const [kept, keep, forget] = useSessionStorage<string>({
    key: `clockhouse.sample.${sample.event}`,
    defaultValue: '',
    getInitialValueInEffect: false,
    serialize: (text) => text,
    deserialize: (text) => text ?? '',
  })
  const text = kept === '' ? documented : kept
  return {
    text,
    // An emptied editor is a draft too: a blank keeps it apart from "no draft".
    setText: (next) => (next === documented ? forget() : keep(next === '' ? ' ' : next)),
    changed: text !== documented,
    reset: forget,
  }
}
