import { InvalidArgumentError, Option } from 'commander'
import { defineCommand, formatOption } from '../../define-command.ts'
import type { Terminal } from '../../terminal/terminal.ts'

/** `clockhouse token` with `create`, `list`, `revoke` and `link` */
export const tokenCommand = (terminal: Terminal) =>
  defineCommand('token', 'Manages admin tokens and sign-in links.', terminal, EXAMPLES)
    .addCommand(createCommand(terminal))
    .addCommand(listCommand(terminal))
    .addCommand(revokeCommand(terminal))
    .addCommand(linkCommand(terminal))

const createCommand = (terminal: Terminal) =>
  defineCommand('create', 'Makes an admin token and prints it, this once.', terminal, [
    { run: 'clockhouse token create "build server" --role viewer', does: 'may read' },
    { run: 'clockhouse token create laptop --role admin --expires-in-days 30', does: 'may do everything' },
  ])
    .argument('<name>', 'what it is for')
    .addOption(
      new Option('--role <role>', 'what it may do')
        .choices(['viewer', 'operator', 'admin'])
        .makeOptionMandatory(),
    )
    .option('--expires-in-days <n>', 'end its life by itself', wholeDays)
    .addOption(formatOption())
    .action(async (name: string, options) => {
      const { createToken } = await import('./create-token.ts')
      await createToken(terminal, name, options)
    })

const listCommand = (terminal: Terminal) =>
  defineCommand('list', 'Lists admin tokens; their texts are not kept.', terminal, [
    { run: 'clockhouse token list', does: 'for people' },
  ])
    .addOption(formatOption())
    .action(async (options) => {
      const { listTokens } = await import('./list-tokens.ts')
      await listTokens(terminal, options.format)
    })

const revokeCommand = (terminal: Terminal) =>
  defineCommand('revoke', 'Revokes an admin token and the browser sessions that it opened.', terminal, [
    { run: 'clockhouse token revoke TOKEN_ID', does: 'at once and for good' },
  ])
    .argument('<id>', "the token's id, from the list")
    .action(async (id: string) => {
      const { revokeToken } = await import('./revoke-token.ts')
      await revokeToken(terminal, id)
    })

const linkCommand = (terminal: Terminal) =>
  defineCommand('link', 'Prints a link that signs a browser in, once, within ten minutes.', terminal, [
    { run: 'clockhouse token link', does: 'open it in a browser' },
  ]).action(async () => {
    const { makeSignInLink } = await import('./make-sign-in-link.ts')
    await makeSignInLink(terminal)
  })

const EXAMPLES = [
  { run: 'clockhouse token link', does: 'sign a browser in' },
  { run: 'clockhouse token create laptop --role viewer', does: 'a token that may read' },
  { run: 'clockhouse token list', does: 'who has one' },
]

const MOST_DAYS = 3650

function wholeDays(text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= 1 && value <= MOST_DAYS) return value
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST_DAYS}.`)
}
