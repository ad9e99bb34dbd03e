/** How a notification looks: what happened, or that something is wrong. */
export interface Notice {
  kind: 'done' | 'info' | 'problem'
  title: string
  detail?: string
}

/**
 * What the console asks of the place it runs in: a browser tab, Clockify's iframe or a desktop window.
 * It knows none of them otherwise.
 */
export interface Host {
  /** Where the daemon is reached. */
  daemonUrl: string
  openLink(url: string): void
  /** False when the place does not allow writing to the clipboard. */
  copy(text: string): Promise<boolean>
  saveFile(name: string, content: Blob): void
  notify(notice: Notice): void
}
