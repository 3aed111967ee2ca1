import { type ParseArgsConfig, parseArgs } from 'node:util'
import { getSettingsIssues } from '@/lib/config/settings-issues'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import { formatIssues } from '@/lib/diagnostics/issue'

/** Done; cannot be done; called in a wrong way. */
export const EXIT_CODES = { done: 0, failed: 1, usage: 2 } as const

type Options = NonNullable<ParseArgsConfig['options']>

/** Why a command cannot do what it was asked to; the message is for the author. */
export class CommandError extends Error {}

/** A command that was called in a wrong way. */
export class UsageError extends Error {}

/** What an author has typed after the name of a command. */
export type CommandLine = {
  /** The arguments that are not options. */
  names: string[]
  /** The value of an option; the last one if it is repeated. */
  option: (name: string) => string | undefined
  /** All values of an option that can be repeated. */
  list: (name: string) => string[]
  /** Whether an option without a value is given. */
  has: (name: string) => boolean
}

/** A command of authors. */
export type Command = {
  /** As it is called: `npm run publish`. */
  name: string
  /** What `--help` prints, with the exit codes added. */
  help: string
  options: Options
  /** Does it, and returns what is printed. @throws CommandError, UsageError */
  run: (commandLine: CommandLine) => Promise<string>
}

const EXIT_CODE_HELP = 'Exit codes: 0 done, 1 cannot be done, 2 wrong usage.'

/**
 * Runs a command: prints its result, its help, or one message, and sets the exit code of the process.
 *
 * @param args without the path of Node and of the script
 */
export async function runCommand(command: Command, args: string[] = process.argv.slice(2)): Promise<void> {
  try {
    const commandLine = parseCommandLine(command, args)
    if (commandLine.has('help')) {
      console.log(`${command.help.trim()}\n\n${EXIT_CODE_HELP}`)
      return
    }
    requireDashes(command, commandLine)
    const issues = getSettingsIssues()
    if (issues.length > 0) throw new CommandError(formatIssues(issues))
    console.log(await command.run(commandLine))
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const isUsage = error instanceof UsageError
    console.error(isUsage ? `${error.message} (see ${command.name} -- --help)` : error.message)
    process.exitCode = isUsage ? EXIT_CODES.usage : EXIT_CODES.failed
  }
}

/** @throws UsageError */
export function parseCommandLine({ options }: Pick<Command, 'options'>, args: string[]): CommandLine {
  const known: Options = { ...options, help: { type: 'boolean', short: 'h' } }
  // Not strict, since the messages of `parseArgs` are of several sentences and suggest no other option.
  const { positionals, tokens } = parseArgs({
    args,
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const values = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const type = known[token.name]?.type
    if (!type) throw new UsageError(`unknown option ${token.rawName}${suggestOption(token.name, Object.keys(known))}`)
    if (type === 'boolean' && token.value !== undefined) throw new UsageError(`${token.rawName} has no value`)
    if (type === 'string' && !token.value?.trim()) throw new UsageError(`${token.rawName} needs a value`)
    values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? ''])
  }
  return {
    names: positionals,
    option: (name) => values.get(name)?.at(-1),
    list: (name) => values.get(name) ?? [],
    has: (name) => values.has(name),
  }
}

/**
 * npm keeps options for itself that are not after `--`, and would run the command without them.
 *
 * @throws UsageError
 */
function requireDashes({ options }: Command, { has }: CommandLine): void {
  const taken = Object.keys(options).find((option) => process.env[`npm_config_${option}`] !== undefined && !has(option))
  if (taken !== undefined) throw new UsageError(`npm took --${taken} for an option of its own: put -- before it`)
}

/** The only name on a command line. @throws UsageError */
export function getOnlyName({ names }: CommandLine, what: string): string {
  const [name, ...more] = names
  if (!name?.trim()) throw new UsageError(`${what} is missing`)
  if (more.length > 0) throw new UsageError(`one ${what} at a time, not ${names.join(' ')}; quote one with spaces`)
  return name
}

function suggestOption(name: string, known: string[]): string {
  const meant = didYouMean(name, known)
  return meant === undefined ? '' : `, did you mean --${meant}?`
}
