import type { Fields } from '@/lib/content/front-matter/fields'
import type { Report } from '@/lib/content/front-matter/read-front-matter'
import type { KeyPath } from '@/lib/content/front-matter/source-file'
import { decodePath, isFilePossible, LONG_PATH_FIX, resolvePath } from '@/lib/routing/paths'
import { truncate } from '@/lib/text/truncate'

/** The former URLs of a post or a page. */
export const aliasFields = {
  aliases: {
    kind: 'stringList',
    description: 'Former URLs, which redirect to it; one without a leading slash is relative to its folder (Hugo).',
    default: 'none',
  },
  redirect_from: {
    kind: 'stringList',
    imported: true,
    description: 'Jekyll’s name for `aliases`; relative to the root of the site.',
  },
} as const satisfies Fields

/** A former URL of a post or a page. */
export type ParsedAlias = {
  /** From the root of the site, decoded: `/post/x/`, or `/x.html` for a file. */
  path: string
  /** The field that declares it; absent if it follows from a permalink pattern of the settings. */
  field?: KeyPath
  /** Whether the pattern may have meant another path: then it gives way to everything else that has the path. */
  isGuess?: boolean
}

/**
 * Parses the aliases that a front matter declares. Hugo’s `aliases` are relative to the folder of the page
 * (https://gohugo.io/content-management/urls/#aliases), Jekyll’s `redirect_from` to the site.
 *
 * @param pagePath the path of the page
 */
export function parseAliases(
  declared: { aliases?: string[]; redirect_from?: string[] },
  pagePath: string,
  report: Report,
): ParsedAlias[] {
  const parse = (key: 'aliases' | 'redirect_from', base: string): ParsedAlias[] =>
    (declared[key] ?? []).flatMap((text, index) => {
      const path = resolvePath(text, base)
      if (path === undefined)
        report([key, index], `${text} is not a path of this site`, `write a path alone, such as ${toPath(text)}`)
      else if (!isFilePossible(path))
        report([key, index], `${truncate(text, 60)} is too long for a file`, LONG_PATH_FIX)
      else return { path, field: [key, index] }
      return []
    })
  return dedupeAliases(pagePath, [
    ...parse('aliases', new URL('..', `http://site${pagePath}`).pathname),
    ...parse('redirect_from', '/'),
  ])
}

/** Removes duplicates, and the path of the page itself. */
export function dedupeAliases(pagePath: string, aliases: ParsedAlias[]): ParsedAlias[] {
  const seen = new Set([decodePath(pagePath)])
  return aliases.filter(({ path }) => !seen.has(path) && seen.add(path))
}

/** The path of a URL, with what is no encoded character encoded. */
function toPath(text: string): string {
  const path = URL.canParse(text, 'http://site.invalid') ? new URL(text, 'http://site.invalid').pathname : '/'
  return path === '/' ? '/post/x/' : path.replace(/%(?![\da-f]{2})/gi, '%25')
}
