/** Does nothing but answer: shows what the load and the machine add by themselves. */
import { createServer } from 'node:http'

const ANSWER = JSON.stringify({ received: true })

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    response
      .writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': ANSWER.length })
      .end(ANSWER)
  })
})
server.listen(Number(process.env.PORT), '127.0.0.1')
process.on('SIGTERM', () => process.exit(0))
