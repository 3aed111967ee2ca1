import { type ParseArgsConfig, parseArgs } from 'node:util'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'

type Options = NonNullable<ParseArgsConfig['options']>

/** The arguments that a command takes. */
export type Arguments = {
  /** As `parseArgs` of Node takes them. */
  options: Options
  /** Rejects what is wrong with the arguments taken together. @throws UsageError */
  validate?: (commandLine: CommandLine) => void
}

/** A command that was called in a wrong way. */
export class UsageError extends Error {}

/** What somebody has typed after the name of a command. */
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

/**
 * Parses the arguments of a command. Every command has `--help`.
 *
 * @param args without the path of Node and of the script
 * @throws UsageError
 */
export function parseCommandLine({ options, validate }: Arguments, args: string[]): CommandLine {
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
    const type = Object.hasOwn(known, token.name) ? known[token.name]?.type : undefined
    if (!type) throw new UsageError(`unknown option ${token.rawName}${suggestOption(token.name, Object.keys(known))}`)
    if (type === 'boolean' && token.value !== undefined) throw new UsageError(`${token.rawName} has no value`)
    if (type === 'string' && !token.value?.trim()) throw new UsageError(`${token.rawName} needs a value`)
    values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? ''])
  }
  const commandLine: CommandLine = {
    names: positionals,
    option: (name) => values.get(name)?.at(-1),
    list: (name) => values.get(name) ?? [],
    has: (name) => values.has(name),
  }
  if (!commandLine.has('help')) validate?.(commandLine)
  return commandLine
}

/** The only name on a command line. @throws UsageError */
export function getOnlyName({ names }: CommandLine, what: string): string {
  const [name, ...more] = names
  if (!name?.trim()) throw new UsageError(`${what} is missing`)
  if (more.length > 0) throw new UsageError(`one ${what} at a time, not ${names.join(' ')}; quote one with spaces`)
  return name
}

/** Rejects arguments of a command that has options only. @throws UsageError */
export function requireNoNames({ names: [name] }: CommandLine): void {
  if (name !== undefined) throw new UsageError(`unknown argument ${name}`)
}

function suggestOption(name: string, known: string[]): string {
  // Every short option resembles every other one.
  const meant = name.length > 1 ? didYouMean(name, known) : undefined
  return meant === undefined ? '' : `, did you mean --${meant}?`
}
