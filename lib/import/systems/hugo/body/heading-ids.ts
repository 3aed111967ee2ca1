import GithubSlugger from 'github-slugger'
import type { Nodes, Root } from 'mdast'
import { smartenPunctuation } from '@/lib/markdown/plugins/remark-smart-punctuation'
import { visit } from '@/lib/markdown/visit'
import type { TextEdit } from '@/lib/text/text-edits'

const ATTRIBUTES = /\s*\{:?([^{}]*)\}\s*$/

type Titled = { end: number; hugoId: string; text: string; ownId: string | undefined }

/**
 * Gives headings the id that Hugo gives them, where that of this blog is another one: Hugo makes it of the source, with
 * the URLs of links and before the typographer.
 *
 *     ## See [docs](https://ada.example)  →  ## See [docs](https://ada.example) {#see-docshttpsadaexample}
 */
export function findHeadingEdits(tree: Root, source: string): TextEdit[] {
  const headings = collect(tree, source)
  const explicit = new Set(headings.filter(({ ownId }) => ownId !== undefined))
  for (;;) {
    const ids = getIds(headings, explicit)
    const wrong = headings.filter(
      (heading) => !explicit.has(heading) && heading.text !== '' && ids.get(heading) !== heading.hugoId,
    )
    if (wrong.length === 0) break
    for (const heading of wrong) explicit.add(heading)
  }
  return [...explicit].flatMap(({ ownId, end, hugoId }) => {
    return ownId === undefined ? { start: end, end, text: ` {#${hugoId.replaceAll('_', '\\_')}}` } : []
  })
}

/** The ids that this blog gives to headings, some of which have one of their own. */
function getIds(headings: Titled[], explicit: Set<Titled>): Map<Titled, string> {
  const slugger = new GithubSlugger()
  for (const { ownId, hugoId } of explicit) slugger.occurrences[ownId ?? hugoId] ??= 0
  return new Map(
    headings.filter((heading) => !explicit.has(heading)).map((heading) => [heading, slugger.slug(heading.text)]),
  )
}

function collect(tree: Root, source: string): Titled[] {
  const headings: Titled[] = []
  const taken = new Set<string>()
  visit(tree, 'heading', (node) => {
    const start = node.position?.start.offset ?? 0
    const raw = source.slice(start, node.position?.end.offset)
    const content = getContent(raw)
    const attributes = ATTRIBUTES.exec(content)
    const ownId = /(?:^|\s)#([^\s#.="']+)/.exec(attributes?.[1] ?? '')?.[1]
    const title =
      attributes && (ownId ?? /^\s*:?\s*[.#\w]/.test(attributes[1] ?? ''))
        ? content.slice(0, -attributes[0].length)
        : content
    const hugoId = ownId ?? makeUnique(toHugoId(title), taken)
    taken.add(hugoId)
    const end = start + raw.lastIndexOf(content) + content.length
    headings.push({ end, hugoId, text: getText(node).trim().normalize('NFC'), ownId })
  })
  return headings
}

/** The text of a heading in the source: without its signs; of several lines, the last one, as in Hugo. */
function getContent(raw: string): string {
  const atx = /^#{1,6}(?=[ \t]|$)[ \t]*(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(raw)
  if (atx) return atx[1] ?? ''
  return raw.split('\n').at(-2)?.trim() ?? ''
}

function toHugoId(title: string): string {
  return (
    title
      .trim()
      .toLowerCase()
      .replace(/[ ]/g, '-')
      .replace(/[^\p{L}\p{Nd}_-]/gu, '') || 'heading'
  )
}

function makeUnique(id: string, taken: Set<string>): string {
  if (!taken.has(id)) return id
  let number = 1
  while (taken.has(`${id}-${number}`)) number++
  return `${id}-${number}`
}

/** The text that readers see, of which this blog makes the id. */
function getText(heading: Nodes): string {
  let text = ''
  visit(heading, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value
  })
  return smartenPunctuation(text.replace(ATTRIBUTES, ''))
}
