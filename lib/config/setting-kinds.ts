import * as v from 'valibot'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import type { Finding } from '@/lib/diagnostics/issue'

/*
 * The kinds of setting that the schema is made of. A message of Valibot is one string: these put what is wrong and
 * the fix into it, and `readMessage` separates them again.
 */

const SEPARATOR = '\n'

/** Says what is wrong, as a message of Valibot. */
export function say({ message, fix }: Finding): string {
  return message + SEPARATOR + fix
}

/** A message that `say` has made, as what it was made of. */
export function readMessage(text: string): Finding {
  const [message = '', fix = ''] = text.split(SEPARATOR)
  return { message, fix }
}

/** Text that is not empty. */
export const text = v.pipe(
  v.string(({ input }) => say({ message: `${show(input)} is not text`, fix: 'write text in quotes' })),
  v.check((value) => value.trim() !== '', say({ message: 'is empty', fix: 'write something, or remove the setting' })),
)

/** Text of some form; a fix may depend on what was written. */
export function textThat(isValid: (value: string) => boolean, what: string, fix: string | ((value: string) => string)) {
  return v.pipe(
    text,
    v.check(isValid, ({ input }) =>
      say({ message: `${input} is not ${what}`, fix: typeof fix === 'string' ? fix : fix(input) }),
    ),
  )
}

/** A number from 1. */
export function number(what: string, example: number) {
  const fix = `write a number from 1, such as ${example}`
  return v.pipe(
    v.number(({ input }) => say({ message: `${show(input)} is not ${what}`, fix })),
    v.check(
      (value) => value >= 1,
      ({ input }) => say({ message: `${input} is not ${what}`, fix }),
    ),
  )
}

/** A whole number from 1. */
export function integer(what: string, example: number) {
  const fix = `write a whole number from 1, such as ${example}`
  return v.pipe(
    v.number(({ input }) => say({ message: `${show(input)} is not ${what}`, fix })),
    v.check(
      (value) => Number.isInteger(value) && value >= 1,
      ({ input }) => say({ message: `${input} is not ${what}`, fix }),
    ),
  )
}

export function list<T>(item: v.GenericSchema<unknown, T>, example: string) {
  return v.array(item, ({ input }) => say({ message: `${show(input)} is not a list`, fix: `write ${example}` }))
}

/** An object with any keys. */
export function record<T>(value: v.GenericSchema<unknown, T>, example: string) {
  const message = ({ input }: { input: unknown }) =>
    say({ message: `${show(input)} is not an object`, fix: `write ${example}` })
  return v.pipe(v.custom<Record<string, unknown>>(isObject, message), v.record(v.string(), value))
}

/** An object with these keys and no others. */
export function object<E extends v.ObjectEntries>(entries: E, example = `{ ${Object.keys(entries).join(', ')} }`) {
  const names = Object.keys(entries)
  return v.pipe(
    v.looseObject(entries, ({ input, path }) =>
      path
        ? say({ message: 'is missing', fix: 'add it' })
        : say({ message: `${show(input)} is not an object`, fix: `write ${example}` }),
    ),
    v.rawCheck(({ dataset: { value }, addIssue }) => {
      if (!isObject(value)) return
      for (const key of Object.keys(value)) {
        if (names.includes(key)) continue
        const meant = didYouMean(key, names)
        const fix = meant ? `did you mean ${meant}?` : `remove it, or write one of ${names.join(', ')}`
        const path = { type: 'object', origin: 'key', input: value, key, value: value[key] } as const
        addIssue({ message: say({ message: 'is not a setting', fix }), path: [path] })
      }
    }),
  )
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value as the settings file has it. */
function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value)
}
