import type { Element, ElementContent, Root, RootContent } from 'hast'
import { CODE_WORD, readContent, splitWords } from './read-content'

type Node = RootContent | ElementContent

/** Elements that can have the text of a post as their children, those included that themes forget to close. */
const CONTAINERS = new Set('html body main article section div td tr tbody table form span center a b font'.split(' '))

/** How well the text of a post fits its source, at least; the rest is what templates make. */
const SURE = 0.9
/** By what factor an element fits better than all around it that is the text, if that is short. */
const MUCH_BETTER = 1.4

/** How often each word occurs. */
type Words = Map<string, number>

/**
 * Finds the text of a post on a page of any theme: the nodes whose words fit those of the source best. They are
 * children of one element; what a theme puts before and after them is left out, such as the title and links to other
 * posts. Nothing that the source has is left out, so that a loss is noticed.
 *
 * @param reference the words of the source, from `getReferenceWords`
 */
export function findContent(page: Root, reference: Words): Node[] {
  let nodes: Node[] = getBody(page)
  for (;;) {
    const { range, fit } = trim(
      nodes.filter((node) => !isFrame(node, reference)),
      reference,
    )
    // Equal means that all around it is without words.
    const child = findBest(getContainers(range), reference)
    const best = child && child.fit < fit ? findBest(getContainers(range, Number.POSITIVE_INFINITY), reference) : child
    // A theme may have comments and the like beside the text, so that only an element further down is it for sure.
    if (!best || best.fit < fit || (best !== child && best.fit < Math.min(SURE, fit * MUCH_BETTER))) return range
    nodes = best.element.children
  }
}

/** What is around the text in every theme that uses these elements. An aside may be a part of the text. */
function isFrame(node: Node, reference: Words): boolean {
  if (node.type !== 'element' || !['header', 'footer', 'nav', 'aside'].includes(node.tagName)) return false
  const keys = node.tagName === 'aside' ? getKeys(node) : []
  return keys.filter((key) => reference.has(key)).length <= keys.length * 0.9
}

function getBody(page: Root): Node[] {
  const html = page.children.find((node) => node.type === 'element' && node.tagName === 'html')
  const body =
    html?.type === 'element' && html.children.find((node) => node.type === 'element' && node.tagName === 'body')
  return body && body.type === 'element' ? body.children : page.children
}

/**
 * Counts the words of texts in Markdown or HTML without their markup, as `findContent` needs them: of a source, and of
 * what templates make of it, each word as often as the one that has it more often.
 */
export function getReferenceWords(...texts: string[]): Words {
  const counts = texts.map(countSourceWords)
  const words = new Set(counts.flatMap((count) => [...count.keys()]))
  return new Map([...words].map((word) => [word, Math.max(...counts.map((count) => count.get(word) ?? 0))]))
}

function countSourceWords(source: string): Words {
  // In Markdown, in HTML, or the parameter of a template.
  const images = source.match(/\.(png|jpe?g|gif|webp|avif|svg|bmp)\b|<img\b/gi) ?? []
  const text = source
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/^ {0,3}\[(?!\^)[^\]]+\]:.*$/gm, ' ')
    // A title of an element is a tooltip.
    .replace(/(<[a-z][^<>]*?)\stitle\s*=\s*(?:"[^"]*"|'[^']*')/gi, '$1')
    // Tags may be code, but what they refer to is never text.
    .replace(/\b(?:href|src|class|style)\s*=\s*(?:"[^"]*"|'[^']*')/gi, ' ')
    .replace(/\]\([^\s)]*( [^)\s]*( "[^"]*")?)?\)/g, '] ')
  return countWords([...toKeys(splitWords(text)), ...images.map(() => IMAGE_WORD)])
}

const IMAGE_WORD = '⟨image⟩'

/** A letter of a script that is written without spaces between words, or a word of another one. */
const KEY =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{N}])+/gu

/** Marks and quotes beside a word are no part of it here. */
function toKeys(words: string[]): string[] {
  return words.flatMap((word) => (word === CODE_WORD ? [] : (word.toLowerCase().match(KEY) ?? [])))
}

function countWords(words: Iterable<string>): Words {
  const counts: Words = new Map()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** The texts of images count too, so that those of the source are found. */
function getKeys(node: Node): string[] {
  const { words, images, code } = readContent([node])
  const texts = [...images.map(({ alt }) => alt), ...code]
  return [...toKeys(words), ...toKeys(texts.flatMap(splitWords)), ...images.map(() => IMAGE_WORD)]
}

/** How well words fit those of the source (F1): 1 if they are the same, 0 if there is none in common. */
function createFit(reference: Words) {
  const size = [...reference.values()].reduce((sum, count) => sum + count, 0)
  const counts: Words = new Map()
  let [common, total] = [0, 0]
  return {
    get: () => (size + total === 0 ? 0 : (2 * common) / (size + total)),
    add(word: string) {
      const count = (counts.get(word) ?? 0) + 1
      counts.set(word, count)
      if (count <= (reference.get(word) ?? 0)) common++
      total++
    },
    remove(word: string) {
      const count = counts.get(word) ?? 0
      counts.set(word, count - 1)
      if (count <= (reference.get(word) ?? 0)) common--
      total--
    },
  }
}

/** Leaves out nodes at both ends as long as the others fit better without them. */
function trim(nodes: Node[], reference: Words): { range: Node[]; fit: number } {
  const fit = createFit(reference)
  const keys = nodes.map(getKeys)
  for (const word of keys.flat()) fit.add(word)
  let best = { start: 0, end: nodes.length, fit: fit.get() }
  for (let start = 1; start < nodes.length; start++) {
    for (const word of keys[start - 1] ?? []) fit.remove(word)
    if (fit.get() > best.fit) best = { ...best, start, fit: fit.get() }
  }
  const rest = createFit(reference)
  for (const word of keys.slice(best.start).flat()) rest.add(word)
  for (let end = nodes.length - 1; end > best.start; end--) {
    for (const word of keys[end] ?? []) rest.remove(word)
    if (rest.get() > best.fit) best = { ...best, end, fit: rest.get() }
  }
  return { range: nodes.slice(best.start, best.end), fit: best.fit }
}

/** The elements that may have the text among nodes, and within them down to a depth. */
function getContainers(nodes: Node[], depth = 1): Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element' || !CONTAINERS.has(node.tagName)) return []
    return depth > 1 ? [node, ...getContainers(node.children, depth - 1)] : [node]
  })
}

function findBest(elements: Element[], reference: Words): { element: Element; fit: number } | undefined {
  const candidates = elements.map((element) => {
    const fit = createFit(reference)
    for (const word of getKeys(element)) fit.add(word)
    return { element, fit: fit.get() }
  })
  return candidates.sort((a, b) => b.fit - a.fit)[0]
}
