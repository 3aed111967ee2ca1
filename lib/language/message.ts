import type { en } from './messages/en'

/** The name of a message. */
export type MessageName = keyof typeof en

/** A text for each plural form that a language has; `other` is the one that every language has. */
export type PluralMessage = { other: string } & { [Form in Intl.LDMLPluralRule]?: string | undefined }

export type Message = string | PluralMessage

/** Every word of the interface in one language. A message that is missing is a type error. */
export type Catalogue = {
  [Name in MessageName]: (typeof en)[Name] extends string ? string : PluralMessage
}

/** The names in braces of a message, as the English one has them. */
export type Placeholder<Name extends MessageName> = NamesInBraces<TextOf<(typeof en)[Name]>>

type TextOf<M> = M extends string ? M : M extends { other: infer Other } ? Other : never

type NamesInBraces<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesInBraces<Rest> : never

/** `{ page: 2, pages: 3 }` for `Page {page} of {pages}`. */
export type Values<Name extends MessageName, Value> = Record<Placeholder<Name>, Value>

/**
 * Splits a message at its placeholders, and replaces these: `['Page ', 2, ' of ', 3]`.
 *
 * @param values by the names in braces; those without a value stay as they are
 */
export function fillParts<Value>(text: string, values: Partial<Record<string, Value>>): (string | Value)[] {
  return text
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((part) => values[/^\{(\w+)\}$/.exec(part)?.[1] ?? ''] ?? part)
}

/** The names in braces of a message. */
export function findPlaceholders(text: string): string[] {
  return Array.from(text.matchAll(/\{(\w+)\}/g), ([, name = '']) => name)
}

/** The same as one text: `Page 2 of 3`. */
export function fill(text: string, values: Record<string, string | number>): string {
  return fillParts(text, values).join('')
}

/** Cached, since creating them takes longer than choosing a text. */
const pluralRules = new Map<string, Intl.PluralRules>()

/**
 * Chooses the text for a number.
 *
 * @param language BCP 47
 */
export function choosePlural(message: PluralMessage, count: number, language: string): string {
  const rules = pluralRules.get(language) ?? new Intl.PluralRules(language)
  pluralRules.set(language, rules)
  return message[rules.select(count)] ?? message.other
}
