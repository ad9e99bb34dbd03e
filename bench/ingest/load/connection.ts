import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** An answer as far as the bench reads it. */
export interface Answer {
  status: number
  body: string
}

/**
 * One kept-alive HTTP connection with one request at a time. Written on the socket itself: a full HTTP client costs as
 * much as the server under test, and on two cores that would be measured.
 */
export class Connection {
  readonly #socket: Socket
  #received = ''
  #waiting: PromiseWithResolvers<Answer> | null = null

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.setNoDelay(true).setEncoding('latin1')
    socket.on('data', (chunk: string) => this.#take(chunk))
    socket.on('error', (error) => this.#fail(error))
    socket.on('close', () => this.#fail(new Error('The target closed a connection.')))
  }

  static async open(url: URL): Promise<Connection> {
    const socket = connect(Number(url.port), url.hostname)
    await once(socket, 'connect')
    return new Connection(socket)
  }

  /** Sends the text of a request and reads its answer. */
  exchange(request: string): Promise<Answer> {
    const waiting = Promise.withResolvers<Answer>()
    this.#waiting = waiting
    this.#socket.write(request)
    return waiting.promise
  }

  close(): void {
    this.#waiting = null
    this.#socket.destroy()
  }

  #take(chunk: string): void {
    this.#received += chunk
    const answer = readAnswer(this.#received)
    if (answer === null) return
    const waiting = this.#waiting
    this.#received = ''
    this.#waiting = null
    waiting?.resolve(answer)
  }

  #fail(error: Error): void {
    this.#waiting?.reject(error)
    this.#waiting = null
  }
}

const STATUS_AT = 'HTTP/1.1 '.length

/** Null while it is not complete. Every target says how long its answer is. */
function readAnswer(text: string): Answer | null {
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) return null
  const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1]
  if (length === undefined) throw new Error(`An answer without Content-Length: ${text.slice(0, 300)}`)
  const body = text.slice(end + 4)
  if (body.length < Number(length)) return null
  return { status: Number(text.slice(STATUS_AT, STATUS_AT + 3)), body }
}
