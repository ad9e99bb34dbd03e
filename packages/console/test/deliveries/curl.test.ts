import { expect, it } from 'vitest'
import { curlCommand } from '../../src/screens/deliveries/detail/curl.ts'

const request = {
  baseUrl: 'http://localhost:8080/',
  path: '/webhooks/new-tag',
  headers: [
    ['host', 'localhost:8080'],
    ['content-length', '19'],
    ['content-type', 'application/json'],
    ['Clockify-Signature', '[token]'],
  ],
  body: `{"name":"It's new"}`,
} as const

it('makes a command that a shell passes on byte for byte', () => {
  expect(curlCommand(request)).toBe(
    [
      `curl -X POST 'http://localhost:8080/webhooks/new-tag'`,
      `-H 'content-type: application/json'`,
      `-H "Clockify-Signature: $CLOCKIFY_SIGNATURE"`,
      `--data-binary '{"name":"It'\\''s new"}'`,
    ].join(' \\\n  '),
  )
})

it('never holds what stood in the place of the signature', () => {
  expect(curlCommand(request)).not.toContain('[token]')
})
