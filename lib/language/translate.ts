import { siteConfig } from '@/lib/config/settings'
import type { SiteConfig } from '@/lib/config/site-config'
import { catalogues } from './catalogues'
import {
  type Catalogue,
  choosePlural,
  fillParts,
  type Message,
  type MessageName,
  type Placeholder,
  type Values,
} from './message'
import { en } from './messages/en'

/** The words of the interface in one language. */
export type Translator = {
  /** A message as text: `t('pageOf', { page: 2, pages: 3 })`. A `count` chooses the plural form. */
  <Name extends MessageName>(
    name: Name,
    ...[values]: [Placeholder<Name>] extends [never] ? [] : [Values<Name, string | number>]
  ): string
  /** A message in parts, so that some of them can be elements: `t.parts('updatedOn', { date: <time>…</time> })`. */
  parts: <Name extends MessageName, Value>(
    name: Name,
    values: Values<Name, Value | string | number>,
    count?: number,
  ) => (string | Value)[]
  /** The language of the words, BCP 47. */
  language: string
}

/** The language of the words, without country and script: `de`. Other services have it too. */
export const catalogueLanguage = findCatalogue(siteConfig.language) ? toLanguage(siteConfig.language) : 'en'

/** The words of this site: those of its language, with the `messages` of the settings. */
export const siteCatalogue: Catalogue = {
  ...(findCatalogue(siteConfig.language) ?? en),
  ...removeUndefined(siteConfig.messages ?? {}),
}

function removeUndefined(messages: NonNullable<SiteConfig['messages']>): Partial<Catalogue> {
  return Object.fromEntries(Object.entries(messages).filter(([, message]) => message !== undefined))
}

/** The words of the interface in the language of the site. */
export const t: Translator = createTranslator(siteCatalogue, siteConfig.language)

const translators = new Map<string, Translator>([[siteConfig.language, t]])

/**
 * Returns the words for a text in another language than the site: those of its language, or else of the site.
 *
 * @param language BCP 47
 */
export function getTranslator(language = siteConfig.language): Translator {
  const known = translators.get(language)
  if (known) return known
  const catalogue = findCatalogue(language)
  const isSiteLanguage = toLanguage(language) === toLanguage(siteConfig.language)
  const translator = createTranslator(
    isSiteLanguage || !catalogue ? siteCatalogue : catalogue,
    catalogue ? language : t.language,
  )
  translators.set(language, translator)
  return translator
}

/** The words of a language, whatever its country and script. */
export function findCatalogue(language: string): Catalogue | undefined {
  return catalogues[toLanguage(language)]
}

function toLanguage(tag: string): string {
  return new Intl.Locale(tag).language
}

function createTranslator(catalogue: Catalogue, language: string): Translator {
  const numberFormat = new Intl.NumberFormat(language)
  const format = <Value>(value: Value) => (typeof value === 'number' ? numberFormat.format(value) : value)
  function parts(name: MessageName, values: Record<string, unknown> = {}, count = Number(values.count)) {
    const formatted = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, format(value)]))
    return fillParts(chooseText(catalogue[name], count, language), formatted)
  }
  return Object.assign(
    (name: MessageName, values?: Record<string, unknown>) => parts(name, values).join(''),
    { parts, language },
    // Its type has the placeholders of each message, which the implementation treats alike.
  ) as Translator
}

function chooseText(message: Message, count: number, language: string): string {
  return typeof message === 'string' ? message : choosePlural(message, Number.isNaN(count) ? 0 : count, language)
}
