import { useHost } from '../host/HostProvider.tsx'

/** Copies a text and says so; says so too when the place does not allow it. */
export function useCopy(): (text: string, done?: string) => void {
  const host = useHost()
  return (text, done = 'Copied') => {
    void host.copy(text).then((copied) => {
      if (copied) host.notify({ kind: 'done', title: done })
      else
        host.notify({
          kind: 'problem',
          title: 'Nothing was copied',
          detail: 'This page may not use the clipboard.',
        })
    })
  }
}
