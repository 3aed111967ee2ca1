import { parseArgs } from 'node:util'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import type { Finding } from '@/lib/diagnostics/issue'

export const CHECK_HELP = `npm run check:content -- [options]

Checks the content as the build does, and prints every issue with file, line, column and a fix.
docs/content-check.md explains the warnings, and how to switch one off.

  --fix        first fix what a machine can: links to former URLs, with the host, without a slash
  --external   look at links to other hosts too; answers are kept for a week
  --all        print every warning, however many there are
  --help       print this

Exits with code 0 without an error, 1 with one, 2 if the command is wrong.`

const OPTIONS = {
  fix: { type: 'boolean' },
  external: { type: 'boolean' },
  all: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

const names = Object.keys(OPTIONS) as CheckOption[]

export type CheckOption = keyof typeof OPTIONS

/** Parses the arguments of `npm run check:content`. @returns those given, or what is wrong with one */
export function parseCheckOptions(args: string[]): ReadonlySet<CheckOption> | Finding {
  const { values, tokens } = parseArgs({ args, options: OPTIONS, strict: false, tokens: true })
  for (const token of tokens) {
    if (token.kind === 'option' && !Object.hasOwn(OPTIONS, token.name)) {
      const meant = token.name.length > 1 ? didYouMean(token.name, names) : undefined
      return { message: `unknown option ${token.rawName}`, fix: meant ? `did you mean --${meant}?` : 'see --help' }
    }
    if (token.kind === 'option' && token.value !== undefined)
      return { message: `${token.rawName} takes no value`, fix: `write ${token.rawName}` }
    if (token.kind === 'positional') return { message: `unknown argument ${token.value}`, fix: 'see --help' }
  }
  return new Set(names.filter((name) => values[name]))
}
