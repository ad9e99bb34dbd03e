import { notifications } from '@mantine/notifications'
import type { Host, Notice } from './host.ts'

const COLOURS = { done: 'var(--ch-ok)', info: 'var(--ch-accent)', problem: 'var(--ch-failed)' } as const

/** The console in a browser tab: the daemon that served the page is the one it talks to. */
export const browserHost: Host = {
  daemonUrl: window.location.origin,
  openLink: (url) => void window.open(url, '_blank', 'noopener,noreferrer'),
  copy,
  saveFile,
  notify,
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

/** Plain-http addresses other than localhost have no clipboard interface; selecting and copying still works there. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.setAttribute('readonly', '')
  field.style.position = 'fixed'
  field.style.opacity = '0'
  const focused = document.activeElement
  document.body.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return copied
}

function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

function notify(notice: Notice): void {
  notifications.show({
    title: notice.title,
    message: notice.detail ?? '',
    color: COLOURS[notice.kind],
    autoClose: notice.kind === 'problem' ? 10_000 : 4000,
    closeButtonProps: { 'aria-label': 'Dismiss this notification' },
  })
}
