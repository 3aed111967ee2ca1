import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createHighlighterCore, type HighlighterCore } from 'shiki/core'
import { createOnigurumaEngine } from 'shiki/engine/oniguruma'
import { type BundledLanguage, bundledLanguages, bundledLanguagesInfo } from 'shiki/langs'

/** A stretch of code that is of one kind; without a role it is shown like any text. */
export type Token = { text: string; role: string | undefined }

/**
 * What code is made of, as far as readers are shown a difference; `styles/code.css` gives each role its
 * look. By TextMate scopes: https://macromates.com/manual/en/language_grammars
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

/** A theme whose colours are numbers of roles: colours would have to be in the page as styles. */
const theme = {
  name: 'roles',
  type: 'light' as const,
  fg: colourOf('text'),
  bg: '#ffffff',
  settings: Object.entries(ROLES).map(([role, scope]) => ({ scope, settings: { foreground: colourOf(role) } })),
}

function colourOf(role: string): string {
  return `#00000${roles.indexOf(role)}`
}

/** Every name by which a language can be called, with the name it is shown by. */
export const languageNames: Map<string, string> = new Map(
  bundledLanguagesInfo.flatMap(({ id, name, aliases = [] }) => [id, ...aliases].map((called) => [called, name])),
)

/**
 * Minified code is as long as a book, and nobody reads its colours. Shiki’s own limit is one of time, which
 * would give a post other colours on a busy machine.
 */
const LIMITS = { tokenizeMaxLineLength: 2000, tokenizeTimeLimit: 0 }

/** Oniguruma, which grammars are written for; the one in JavaScript takes twice the time. */
function readEngine(): Promise<Buffer> {
  return readFile(fileURLToPath(import.meta.resolve('shiki/onig.wasm')))
}

let highlighter: Promise<HighlighterCore> | undefined
const loading = new Map<string, Promise<void>>()

/**
 * Takes code apart, line by line. Shiki is set up once, and the grammar of a language loaded when it is
 * first met, for all posts.
 *
 * @param language one of `languageNames`
 */
export async function tokenize(code: string, language: string): Promise<Token[][]> {
  highlighter ??= createHighlighterCore({ themes: [theme], engine: createOnigurumaEngine(readEngine()) })
  const shiki = await highlighter
  const load = Object.hasOwn(bundledLanguages, language) ? bundledLanguages[language as BundledLanguage] : undefined
  if (load && !loading.has(language)) loading.set(language, shiki.loadLanguage(load))
  await loading.get(language)
  const lines = shiki.codeToTokensBase(code, { lang: language, theme: theme.name, ...LIMITS })
  return lines.map((line) => joined(line.map(({ content, color = '' }) => ({ text: content, role: roleOf(color) }))))
}

function roleOf(colour: string): string | undefined {
  const role = roles[Number(colour.slice(-1))]
  return role === 'text' ? undefined : role
}

/** Neighbours of one role are one; white space takes part in anything. */
function joined(tokens: Token[]): Token[] {
  const line: Token[] = []
  for (const token of tokens) {
    const last = line.at(-1)
    if (last && (last.role === token.role || token.text.trim() === '')) last.text += token.text
    else line.push({ ...token })
  }
  return line
}
