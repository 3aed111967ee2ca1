import * as v from 'valibot'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import type { Finding } from '@/lib/diagnostics/issue'

/*
 * The kinds of setting that the schema is made of. A message of Valibot is one string: these put what is wrong and
 * the fix into it, and `readMessage` separates them again.
 */

const SEPARATOR = '\0'

/** Says what is wrong, as a message of Valibot. */
export function say({ message, fix }: Finding): string {
  return message + SEPARATOR + fix
}

/** A message that `say` has made, as what it was made of. */
export function readMessage(text: string): Finding {
  const [message = '', fix = ''] = text.split(SEPARATOR)
  return { message, fix }
}

/** Text that may be empty. */
export const anyText = v.string(({ input }) =>
  say({ message: `${show(input)} is not text`, fix: 'write text in quotes' }),
)

/** A line of text that is not empty. */
export const text = v.pipe(
  anyText,
  v.check(
    (value) => findFlaw(value) === undefined,
    ({ input }) => say(findFlaw(input) ?? { message: '', fix: '' }),
  ),
)

function findFlaw(value: string): Finding | undefined {
  if (value.trim() === '') return { message: 'is empty', fix: 'write something, or remove the setting' }
  if (/[\n\r]/.test(value)) return { message: `${value} has a line break in it`, fix: 'write it on one line' }
  return value === value.trim() ? undefined : { message: `${value} has a space at an end`, fix: 'write it without' }
}

/** Text of some form; a fix may depend on what was written. */
export function textThat(isValid: (value: string) => boolean, what: string, fix: string | ((value: string) => string)) {
  return v.pipe(
    text,
    v.check(
      (value) => findFlaw(value) !== undefined || isValid(value),
      ({ input }) => say({ message: `${input} is not ${what}`, fix: typeof fix === 'string' ? fix : fix(input) }),
    ),
  )
}

/** One of several texts. */
export function oneOf<const T extends readonly string[]>(values: T, what: string) {
  return v.picklist(values, ({ input }) => {
    const meant = typeof input === 'string' ? didYouMean(input, values) : undefined
    const quoted = values.map((value) => `'${value}'`).join(', ')
    const fix = meant === undefined ? `write one of ${quoted}` : `did you mean '${meant}'?`
    return say({ message: `${show(input)} is not ${what}`, fix })
  })
}

/** True or false. */
export const boolean = v.boolean(({ input }) =>
  say({ message: `${show(input)} is neither true nor false`, fix: 'write one of these, without quotes' }),
)

/** A number from 1. */
export function number(what: string, example: number) {
  return numeric(Number.isFinite, 'a number', what, example)
}

/** A whole number from 1. */
export function integer(what: string, example: number) {
  return numeric(Number.isInteger, 'a whole number', what, example)
}

function numeric(isValid: (value: number) => boolean, kind: string, what: string, example: number) {
  const fix = `write ${kind} from 1, such as ${example}`
  return v.pipe(
    v.number(({ input }) => say({ message: `${show(input)} is not ${what}`, fix })),
    v.check(
      (value) => isValid(value) && value >= 1,
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

/** More names than this are no help in a message. */
const MAX_NAMES = 50

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
        const others = names.length <= MAX_NAMES ? `, or write one of ${names.join(', ')}` : ''
        const fix = meant ? `did you mean ${meant}?` : `remove it${others}`
        const path = { type: 'object', origin: 'key', input: value, key, value: value[key] } as const
        addIssue({ message: say({ message: 'is not a setting', fix }), path: [path] })
      }
    }),
  )
}

/** Whether a value is a plain object: no list, and no Map or Date. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]'
}

/** A value as the settings file has it, or what kind of value it is. */
function show(value: unknown): string {
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value !== 'string' && typeof value !== 'object') return String(value)
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && !isObject(value))
    return `a ${Object.prototype.toString.call(value).slice('[object '.length, -1)}`
  try {
    return JSON.stringify(value)
  } catch {
    return 'an object'
  }
}
