import { type FeedMessage, wireText } from './feed-message.ts'

/** The other side of one connection. */
export interface FeedSink {
  write(chunk: Uint8Array | string): void
  /** Bytes written that the other side has not taken yet. */
  waitingBytes(): number
  /** Resolves when the other side has taken what was written, or is gone. */
  drained(): Promise<void>
  /** Ends in order. */
  end(): void
  /** Cuts the connection. */
  drop(): void
}

/** A listener that is this far behind is dropped; it may come back and go on after its last message. */
const MAX_WAITING_BYTES = 1024 * 1024
/** Messages kept for a listener that still reads history; beyond, it reads them from the store too. */
const MAX_HELD = 1000
/** Ids of history kept to recognise what is told again live: more than can be held. */
const MAX_REMEMBERED = 2 * MAX_HELD
/** How long after its commit something may be told at the latest. */
const ECHO_MS = 5000

/** One listener: first it may read history, then it gets what everybody gets. */
export class FeedListener {
  readonly sink: FeedSink
  /** Still reading history; what is told meanwhile is held. */
  catchingUp: boolean
  ended = false
  #held: FeedMessage[] = []
  #overflowed = false
  #sent: Set<string> | null
  #echoUntil = Number.POSITIVE_INFINITY

  constructor(sink: FeedSink, catchingUp: boolean) {
    this.sink = sink
    this.catchingUp = catchingUp
    this.#sent = catchingUp ? new Set() : null
  }

  /** Gives a tick's messages: `shared` is their one serialisation. */
  give(messages: readonly FeedMessage[], shared: Uint8Array, now: number): void {
    if (this.ended) return
    if (this.catchingUp) this.#hold(messages)
    else if (this.sink.waitingBytes() > MAX_WAITING_BYTES) this.drop()
    else this.sink.write(this.#isEcho(messages, now) ? this.#unsent(messages) : shared)
  }

  /** Sends a page of history. */
  async sendHistory(page: readonly (FeedMessage & { id: string })[]): Promise<void> {
    for (const { id } of page) this.#remember(id)
    this.sink.write(page.map(wireText).join(''))
    await this.sink.drained()
  }

  /** Whether more was told during the history than could be held: then it must be read on. */
  takeOverflow(): boolean {
    const overflowed = this.#overflowed
    this.#overflowed = false
    return overflowed
  }

  /** Goes over to what everybody gets. Everything told so far must have been given before. */
  goLive(now: number): void {
    const text = this.#unsent(this.#held)
    this.#held = []
    this.catchingUp = false
    this.#echoUntil = now + ECHO_MS
    if (text !== '' && !this.ended) this.sink.write(text)
  }

  end(): void {
    if (this.ended) return
    this.ended = true
    this.sink.end()
  }

  drop(): void {
    if (this.ended) return
    this.ended = true
    this.sink.drop()
  }

  #hold(messages: readonly FeedMessage[]): void {
    this.#held.push(...messages)
    if (this.#held.length <= MAX_HELD) return
    this.#held = this.#held.filter((message) => message.id === null).slice(-MAX_HELD)
    this.#overflowed = true
  }

  #remember(id: string): void {
    this.#sent?.add(id)
    if (this.#sent === null || this.#sent.size <= MAX_REMEMBERED) return
    for (const oldest of this.#sent) {
      this.#sent.delete(oldest)
      return
    }
  }

  /** For a moment after going live, something read from the store may still be about to be told. */
  #isEcho(messages: readonly FeedMessage[], now: number): boolean {
    if (this.#sent !== null && now > this.#echoUntil) this.#sent = null
    const sent = this.#sent
    return sent !== null && messages.some((message) => message.id !== null && sent.has(message.id))
  }

  #unsent(messages: readonly FeedMessage[]): string {
    return messages
      .filter((message) => message.id === null || this.#sent?.has(message.id) !== true)
      .map(wireText)
      .join('')
  }
}
