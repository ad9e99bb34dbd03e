import { createServer } from 'node:net'

const NEIGHBOURS = 20

/**
 * The port to listen on: the wanted one, or when it is taken the next free one above it, or any.
 * A text that is no port number is handed on as it is: whoever reads it as a setting says what is wrong with it.
 */
export async function findPort(host, wanted) {
  const first = Number(wanted)
  if (!Number.isInteger(first) || first < 0 || first > 65_535) return { port: wanted, taken: false }
  for (let port = first; port !== 0 && port <= Math.min(65_535, first + NEIGHBOURS); port++) {
    if (await isFree(host, port)) return { port, taken: port !== first }
  }
  return { port: await anyPort(host), taken: first !== 0 }
}

/** Browsers may read "localhost" as ::1: a stranger there would answer in our place. */
async function isFree(host, port) {
  const hosts = host === '127.0.0.1' || host === 'localhost' ? ['127.0.0.1', '::1'] : [host]
  for (const address of hosts) if (!(await canListen(address, port))) return false
  return true
}

function canListen(host, port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', ({ code }) => resolve(code !== 'EADDRINUSE' && code !== 'EACCES'))
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

function anyPort(host) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ host, port: 0 }, () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
