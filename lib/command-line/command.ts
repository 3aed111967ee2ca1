import { getSettingsIssues } from '@/lib/config/settings-issues'
import { formatIssues } from '@/lib/diagnostics/issue'
import { type Arguments, type CommandLine, parseCommandLine, UsageError } from './command-line'

/** Done; cannot be done; called in a wrong way. */
export const EXIT_CODES = { done: 0, failed: 1, usage: 2 } as const

/** Why a command cannot do what it was asked to; the message is for the author. */
export class CommandError extends Error {}

/** How a command is called. */
export type Usage = Arguments & {
  /** As it is typed: `npm run publish`. */
  name: string
  /** What `--help` prints, with the exit codes added. */
  help: string
  /** What exit code 1 means: “cannot be done” by default. */
  failure?: string
}

/** A command that is nothing but its usage and a function. */
export type Command = Usage & {
  /** Does it, and returns what is printed. @throws CommandError, UsageError */
  run: (commandLine: CommandLine) => Promise<string>
}

/**
 * Runs a command: prints its result, its help, or one message, and sets the exit code of the process.
 *
 * @param args without the path of Node and of the script
 */
export async function runCommand(command: Command, args: string[] = process.argv.slice(2)): Promise<void> {
  try {
    const commandLine = parseOrPrintHelp(command, args)
    if (commandLine === undefined) return
    const issues = getSettingsIssues()
    if (issues.length > 0) throw new CommandError(formatIssues(issues))
    console.log(await command.run(commandLine))
  } catch (error) {
    process.exitCode = printError(command, error)
  }
}

/**
 * Parses the command line for a script that does more than print a result. `--help` prints the help and exits with code
 * 0; a wrong usage prints one message and exits with code 2.
 *
 * @param args without the path of Node and of the script
 */
export function readCommandLine(usage: Usage, args: string[] = process.argv.slice(2)): CommandLine {
  let commandLine: CommandLine | undefined
  try {
    commandLine = parseOrPrintHelp(usage, args)
  } catch (error) {
    process.exit(printError(usage, error))
  }
  return commandLine ?? process.exit(EXIT_CODES.done)
}

/** @returns `undefined` if help was wanted, and printed. @throws UsageError */
function parseOrPrintHelp(usage: Usage, args: string[]): CommandLine | undefined {
  const commandLine = parseCommandLine(usage, args)
  if (commandLine.has('help')) {
    const { help, failure = 'cannot be done' } = usage
    console.log(`${help.trim()}\n\nExit codes: 0 done, 1 ${failure}, 2 wrong usage.`)
    return undefined
  }
  requireDashes(usage, commandLine)
  return commandLine
}

/** Prints the message of an error. @returns the exit code for it. @throws the value itself if it is not an `Error` */
function printError({ name }: Usage, error: unknown): number {
  if (!(error instanceof Error)) throw error
  const isUsage = error instanceof UsageError
  console.error(isUsage ? `${error.message} (see ${name} -- --help)` : error.message)
  return isUsage ? EXIT_CODES.usage : EXIT_CODES.failed
}

/** Options that npm has too, and whose value may come from an `.npmrc` that is not about this command. */
const OPTIONS_OF_NPM = new Set(['only'])

/**
 * npm keeps options for itself that are not after `--`, and would run the command without them.
 *
 * @throws UsageError
 */
function requireDashes({ options }: Usage, { has }: CommandLine): void {
  const isTaken = (option: string) =>
    process.env[`npm_config_${option.replaceAll('-', '_')}`] !== undefined && !OPTIONS_OF_NPM.has(option)
  const taken = Object.keys(options).find((option) => isTaken(option) && !has(option))
  if (taken !== undefined) throw new UsageError(`npm took --${taken} for an option of its own: put -- before it`)
}
