import type { Element, Parents, Root } from 'hast'
import type { VFile } from 'vfile'
import { type Location, location } from 'vfile-location'
import type { Position } from '@/lib/diagnostics/issue'
import type { LinkDestination } from '@/lib/markdown/link-destinations'
import { isBareLink, isFootnoteLink, isInline, joinLines, toLines } from '@/lib/markdown/plain-text'
import { visit } from '@/lib/markdown/visit'

/** A link as readers meet it; `line` and `column` count from 1 in the body. */
export type TextLink = Position & {
  url: string
  /** What a screen reader says; '' if nothing. */
  text: string
  /** Whether it shows its URL alone, amid the words of a sentence. */
  isBareInSentence: boolean
  /** Whether it shows something else that may say where it leads: a drawing, or an image that has no description yet. */
  hasPicture: boolean
  /** Where its URL is written, if it is written as it is here, and apart from the text. */
  urlPosition?: Position
}

/** Collects the links of a text, for the content check. Runs after `rehypeReferences`, which normalizes URLs. */
export function rehypeLinks() {
  return (tree: Root, file: VFile) => {
    const links: TextLink[] = []
    const places = location(file)
    collect(tree, tree, false)
    file.data.links = links

    /** @param block the innermost block around the children */
    function collect(parent: Parents, block: Parents, isInFootnote: boolean): void {
      for (const node of parent.children) {
        if (node.type !== 'element') continue
        if (node.tagName === 'a' && node.properties.href !== undefined && !isFootnoteLink(node)) {
          links.push(toLink(node, file, places, !isInFootnote && isInSentence(node, block)))
        }
        const isFootnotes = node.properties.dataFootnotes !== undefined
        collect(node, isInline(node) ? block : node, isInFootnote || isFootnotes)
      }
    }
  }
}

function toLink(node: Element, file: VFile, places: Location, isInSentence: boolean): TextLink {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 }
  const url = String(node.properties.href)
  const urlPosition = findUrl(node, url, file, places)
  return {
    ...{ line, column, url, text: getName(node), hasPicture: hasPicture(node, String(file)) },
    isBareInSentence: isInSentence && isBareLink(node) && !hasCode(node),
    ...(urlPosition && { urlPosition }),
  }
}

/** The accessible name of a link (https://www.w3.org/TR/accname-1.2/), as far as texts have any. */
function getName(link: Element): string {
  const { ariaLabel, title } = link.properties
  const texts = [ariaLabel, joinLines(toLines(link, { withImages: true })), title]
  const name = texts.find((text) => typeof text === 'string' && text.trim() !== '')
  return String(name ?? '').trim()
}

/** Whether a link has a drawing, or an image whose alternative text is missing. It may be empty in raw HTML only. */
function hasPicture(link: Element, body: string): boolean {
  let isFound = false
  visit(link, 'element', ({ tagName, properties: { alt }, position }) => {
    const isRawHtml = body[position?.start.offset ?? 0] === '<'
    if (tagName === 'svg' || (tagName === 'img' && (alt === undefined || (alt === '' && !isRawHtml)))) isFound = true
  })
  return isFound
}

function isInSentence(link: Element, block: Parents): boolean {
  return toLines(block).some(({ words, text }) => /\p{L}/u.test(words) && text.includes(joinLines(toLines(link))))
}

function hasCode({ children }: Element): boolean {
  return children.some((child) => child.type === 'element' && child.tagName === 'code')
}

/** Where the URL of a link is written. One with escapes or entities in it, and one that is its own text, is not found. */
function findUrl({ position }: Element, url: string, file: VFile, { toPoint }: Location): Position | undefined {
  const offset = position?.start.offset
  const destination = offset === undefined ? undefined : file.data.linkDestinations?.get(offset)
  if (!destination) return undefined
  const [from, to] = destination.range
  const body = String(file)
  const point = body.slice(from, to) === url && !isAutolink(destination, body) ? toPoint(from) : undefined
  return point && { line: point.line, column: point.column }
}

function isAutolink({ start, range: [from] }: LinkDestination, body: string): boolean {
  return start === from && body[start] !== '<'
}
