import { applyTextEdits, type TextEdit } from '@/lib/text/text-edits'
import { findLinkDestinations, type LinkDestination } from './link-destinations'
import { parseMarkdown } from './pipeline'

/** What a URL is for: a link, an image, a definition …; see `LinkDestination`. */
export type LinkUse = Pick<LinkDestination, 'kind'>

/**
 * Replaces URLs in a Markdown text: those of links, images, definitions, autolinks, wikilinks and raw HTML, wherever they
 * are, but not in code, formulas and comments. Every other byte stays as it is written: titles, brackets, line ends.
 *
 *     [the plan][p] and <https://old.example/b>    [the plan][p] and <https://new.example/b>
 *                                                →
 *     [p]: /old/ 'The plan'                        [p]: /new/ 'The plan'
 *
 * A URL that needs it is put in brackets or quotes, or escaped. An autolink whose new URL is none that could be written
 * so, such as a path, becomes a link with the same text; so does a wikilink whose new URL is not `wikilink:name`.
 *
 * @param markdown a text without front matter
 * @param map is given each URL without escapes and entities, and returns what to write, or the same or `undefined` if it
 * is to stay
 * @param options.wikilinks whether `[[name]]` is a link, with the URL `wikilink:name`
 */
export function mapLinkUrls(
  markdown: string,
  map: (url: string, use: LinkUse) => string | undefined,
  { wikilinks = false }: { wikilinks?: boolean | undefined } = {},
): string {
  return applyTextEdits(markdown, findUrlEdits(markdown, map, { wikilinks }))
}

/** The edits that `mapLinkUrls` makes, in the order of the text. */
export function findUrlEdits(
  markdown: string,
  map: (url: string, use: LinkUse) => string | undefined,
  { wikilinks = false }: { wikilinks?: boolean | undefined } = {},
): TextEdit[] {
  return findLinkDestinations(markdown, parseMarkdown(markdown, wikilinks))
    .flatMap(({ url, kind, range: [start, end], write }) => {
      const mapped = map(url, { kind })
      return mapped === undefined || mapped === url ? [] : [{ start, end, text: write(mapped) }]
    })
    .sort((a, b) => a.start - b.start)
}
