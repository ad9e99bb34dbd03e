import type { DeliveryDetail } from '@clockhouse/core/contract/deliveries'
import { connect } from '../../daemon/connect.ts'
import { withDaemon } from '../../daemon/explain-refusal.ts'
import { type Format, localTime } from '../../terminal/delivery-line.ts'
import { printable, printableLines } from '../../terminal/printable.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { readDeliveryId } from './read-delivery-id.ts'

/** Shows one delivery. */
export async function showDelivery(terminal: Terminal, typed: string, format: Format): Promise<void> {
  const id = readDeliveryId(typed)
  const connection = connect(terminal.env)
  const delivery = await withDaemon(connection, () => connection.client.deliveries.get({ id }))
  if (format === 'json') terminal.print(JSON.stringify(delivery))
  else for (const line of describe(delivery, terminal.colours)) terminal.print(line)
}

function describe(delivery: DeliveryDetail, colours: Terminal['colours']): string[] {
  return [
    `${colours.cyan(printable(delivery.event))}  ${colours.bold(printable(delivery.summary))}`,
    '',
    ...facts(delivery).map(([name, value]) => `${colours.dim(name.padEnd(13))}${printable(value)}`),
    '',
    ...signatureLines(delivery, colours),
    '',
    colours.bold('Headers'),
    ...delivery.headers.map(([name, value]) => `  ${colours.dim(`${printable(name)}:`)} ${printable(value)}`),
    '',
    colours.bold('Body'),
    printableLines(JSON.stringify(delivery.body, null, 2)),
  ]
}

function facts(delivery: DeliveryDetail): [string, string][] {
  const installation = delivery.installationId ?? 'none known: unclaimed'
  return [
    ['id', delivery.id],
    ['received', `${localTime(delivery.receivedAt)} (${delivery.source}, ${delivery.sizeBytes} bytes)`],
    ['path', delivery.path],
    ['workspace', delivery.workspaceId ?? 'not said'],
    ['installation', installation],
    ['entity', delivery.entityId ?? 'none'],
    ['request', delivery.requestId],
    ...(delivery.duplicateOf === null
      ? []
      : [['duplicate of', delivery.duplicateOf] satisfies [string, string]]),
    ...delivery.payloadIssues.map(({ pointer, message }): [string, string] => [
      'unexpected',
      `${pointer} ${message}`,
    ]),
  ]
}

const MARKS = { passed: '✓', failed: '✗', skipped: '-' } as const

function signatureLines({ signature }: DeliveryDetail, colours: Terminal['colours']): string[] {
  const key =
    signature.key === null ? '' : `, key ${signature.key.id ?? 'without id'} (${signature.key.source})`
  return [
    `${colours.bold('Signature')} ${signature.outcome} by ${signature.method}${key}`,
    ...signature.checks.map(({ check, outcome, explanation }) => {
      const line = `  ${MARKS[outcome]} ${check}: ${printable(explanation)}`
      if (outcome === 'failed') return colours.red(line)
      return outcome === 'passed' ? line : colours.dim(line)
    }),
  ]
}
