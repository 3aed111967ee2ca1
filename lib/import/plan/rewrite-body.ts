import { changed, lost, type Note } from '@/lib/import/note'
import type { SourceEntry } from '@/lib/import/source-site'
import { findLinkDestinations, type LinkDestination } from '@/lib/markdown/link-destinations'
import { parseMarkdown } from '@/lib/markdown/pipeline'
import { applyTextEdits } from '@/lib/text/text-edits'
import { type OldSite, type ResolvedUrl, resolveOldUrl } from './resolve-url'

/** A body whose URLs have been looked up, but not yet rewritten, since files find their places only now. */
export type ResolvedBody = {
  entry: SourceEntry
  markdown: string
  urls: { destination: LinkDestination; resolved: ResolvedUrl }[]
  notes: Note[]
}

/** Looks up every URL of a converted body. */
export function resolveBody(entry: SourceEntry, markdown: string, oldSite: OldSite): ResolvedBody {
  const urls = findLinkDestinations(markdown, parseMarkdown(markdown)).map((destination) => ({
    destination,
    resolved: resolveOldUrl(destination.url, entry, oldSite),
  }))
  const notes = urls.flatMap(({ destination: { range, kind }, resolved }) =>
    noteOn(entry, markdown.slice(...range).replace(/^<|>$/g, ''), resolved, kind === 'image'),
  )
  return { entry, markdown, urls, notes }
}

/** Writes the new URLs. @param toUrl undefined for one that stays */
export function rewriteBody(
  { entry, markdown, urls }: ResolvedBody,
  toUrl: (resolved: ResolvedUrl, entry: SourceEntry) => string | undefined,
): string {
  return applyTextEdits(
    markdown,
    urls.flatMap(({ destination: { range, write }, resolved }) => {
      const url = toUrl(resolved, entry)
      return url === undefined ? [] : { start: range[0], end: range[1], text: write(url) }
    }),
  )
}

function noteOn(entry: SourceEntry, written: string, resolved: ResolvedUrl, isImage: boolean): Note[] {
  const place = { file: entry.file, line: findLine(entry, written) }
  if (resolved.kind === 'corrected')
    return [{ ...place, ...changed('links without a scheme', `${written} is ${resolved.url}`) }]
  if (resolved.kind === 'missing') {
    const what = isImage ? 'pictures that are missing' : 'links that lead nowhere'
    const fix = isImage ? 'put the picture beside the post' : 'correct the link, or add what it leads to'
    return [{ ...place, ...lost(what, `nothing is at ${written}`, fix) }]
  }
  if (resolved.kind === 'found' && resolved.isSimilar && resolved.target.kind === 'asset') {
    const message = `${written} is ${resolved.target.asset.file}`
    return [{ ...place, ...changed('files that are named otherwise', message) }]
  }
  return []
}

/**
 * The line of the source on which a URL is written, or the last part of its path, where a template has made the rest;
 * else the first line of the body.
 */
function findLine({ body, bodyLine }: SourceEntry, written: string): number {
  const name =
    written
      .replace(/[?#].*$/, '')
      .split('/')
      .filter(Boolean)
      .at(-1) ?? written
  const index = body.includes(written) ? body.indexOf(written) : body.indexOf(name)
  return index === -1 ? bodyLine : bodyLine + body.slice(0, index).split('\n').length - 1
}
