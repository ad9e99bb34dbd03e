/** One thing that is wrong with the settings. */
export interface SettingProblem {
  name: string
  /** What stands there; null when it is unset or a secret. */
  found: string | null
  /** What may stand there, or what to do. */
  advice: string
}

/** Settings that cannot be used: all problems at once. Nothing has been opened by then. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
  readonly problems: readonly SettingProblem[]

  constructor(problems: readonly SettingProblem[]) {
    super(messageOf(problems))
    this.problems = problems
  }
}

function messageOf(problems: readonly SettingProblem[]): string {
  const count = problems.length === 1 ? '1 setting is wrong' : `${problems.length} settings are wrong`
  return [`Clockhouse cannot start: ${count}.`, ...problems.map(lineOf)].join('\n')
}

const lineOf = ({ name, found, advice }: SettingProblem): string =>
  `  ${name}: ${found === null ? '' : `found ${quoted(found)}; `}${advice}`

const quoted = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)
