import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createHighlighterCore, type HighlighterCore } from 'shiki/core'
import { createOnigurumaEngine } from 'shiki/engine/oniguruma'
import { type BundledLanguage, bundledLanguages, bundledLanguagesInfo } from 'shiki/langs'

/** A run of code with one role; `undefined` for code in the default colour. */
export type Token = { text: string; role: string | undefined }

/**
 * The roles of code and the TextMate scopes that belong to each
 * (https://macromates.com/manual/en/language_grammars). `styles/code.css` styles them.
 */
const ROLES: Record<string, string[]> = {
  comment: ['comment', 'punctuation.definition.comment', 'meta.diff.header', 'meta.diff.range'],
  string: ['string', 'punctuation.definition.string', 'markup.inline.raw'],
  keyword: ['keyword', 'storage', 'variable.language', 'keyword.operator.new', 'keyword.operator.expression'],
  name: ['entity.name', 'support.function', 'support.class', 'support.type', 'punctuation.support', 'markup.heading'],
  value: ['constant', 'entity.other.attribute-name'],
  inserted: ['markup.inserted', 'punctuation.definition.inserted'],
  deleted: ['markup.deleted', 'punctuation.definition.deleted'],
  text: ['keyword.operator', 'punctuation', 'string meta.embedded', 'meta.template.expression'],
}

const roles = Object.keys(ROLES)

/** A theme whose “colours” are the numbers of roles, so that tokens get classes instead of inline styles. */
const theme = {
  name: 'roles',
  type: 'light' as const,
  fg: toColour('text'),
  bg: '#ffffff',
  settings: Object.entries(ROLES).map(([role, scope]) => ({ scope, settings: { foreground: toColour(role) } })),
}

function toColour(role: string): string {
  return `#00000${roles.indexOf(role)}`
}

/** The display name of each language, by its id and its aliases: `ts` → `TypeScript`. */
export const languageNames: Map<string, string> = new Map(
  bundledLanguagesInfo.flatMap(({ id, name, aliases = [] }) => [id, ...aliases].map((key) => [key, name])),
)

/** Skips minified code. Shiki limits time by default, so the result would depend on how busy the machine is. */
const LIMITS = { tokenizeMaxLineLength: 2000, tokenizeTimeLimit: 0 }

/** Oniguruma in WebAssembly: Shiki’s JavaScript engine takes twice as long. */
function loadEngine(): Promise<Buffer> {
  return readFile(fileURLToPath(import.meta.resolve('shiki/onig.wasm')))
}

let highlighter: Promise<HighlighterCore> | undefined
const loading = new Map<string, Promise<void>>()

/**
 * Splits code into tokens, line by line. Shiki is set up once, and each grammar is loaded on first use.
 *
 * @param language a key of `languageNames`
 */
export async function tokenize(code: string, language: string): Promise<Token[][]> {
  highlighter ??= createHighlighterCore({ themes: [theme], engine: createOnigurumaEngine(loadEngine()) })
  const shiki = await highlighter
  const load = Object.hasOwn(bundledLanguages, language) ? bundledLanguages[language as BundledLanguage] : undefined
  if (load && !loading.has(language)) loading.set(language, shiki.loadLanguage(load))
  await loading.get(language)
  const lines = shiki.codeToTokensBase(code, { lang: language, theme: theme.name, ...LIMITS })
  return lines.map((line) =>
    mergeTokens(line.map(({ content, color = '' }) => ({ text: content, role: toRole(color) }))),
  )
}

function toRole(colour: string): string | undefined {
  const role = roles[Number(colour.slice(-1))]
  return role === 'text' ? undefined : role
}

/** Merges neighbouring tokens of one role; white space joins the token before it. */
function mergeTokens(tokens: Token[]): Token[] {
  const line: Token[] = []
  for (const token of tokens) {
    const last = line.at(-1)
    if (last && (last.role === token.role || token.text.trim() === '')) last.text += token.text
    else line.push({ ...token })
  }
  return line
}
