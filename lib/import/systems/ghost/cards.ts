import type { Element, ElementContent, Root } from 'hast'
import { toString as toText } from 'hast-util-to-string'
import { h } from 'hastscript'
import { replaceChildren } from '@/lib/import/body/html-body'

/** Parts of cards that are controls of players, or decoration. */
const CONTROLS =
  /^(kg-(audio|video)-(player|player-container|overlay|thumbnail)|kg-toggle-card-icon|kg-file-card-icon|kg-product-card-rating(-.*)?)$/

/** Removes what of Ghost’s cards is no text: the controls of players, icons, forms of newsletters. */
export function removeControls(tree: Root, onForm: () => void): void {
  replaceChildren(tree, (child) => {
    if (child.type !== 'element') return [child]
    const names = getNames(child)
    if (names.includes('kg-signup-card')) {
      onForm()
      return []
    }
    if (names.includes('kg-audio-player-container')) return child.children
    return names.some((name) => CONTROLS.test(name)) || /^(svg|button|input)$/.test(child.tagName) ? [] : [child]
  })
}

/** Converts cards to elements that Markdown has, with all of their texts in the same order. */
export function convertCards(tree: Root): void {
  replaceChildren(tree, (child) => {
    if (child.type !== 'element') return [child]
    const name = getNames(child).find((each) => Object.hasOwn(CARDS, each))
    return name === undefined ? [child] : (CARDS[name]?.(child) ?? [child])
  })
}

const CARDS: Record<string, (card: Element) => ElementContent[]> = {
  'kg-bookmark-card': convertBookmark,
  'kg-callout-card': convertCallout,
  'kg-toggle-card': convertToggle,
  'kg-file-card': convertFile,
  'kg-audio-card': convertPlayer,
  'kg-video-card': convertPlayer,
  'kg-button-card': ({ children }) => [h('p', children)],
  'kg-header-card-button': (link) => [h('p', link)],
  'kg-product-card-button': (link) => [h('p', link)],
  'kg-cta-button': (link) => [h('p', link)],
}

/** A quotation of the page, with its title as the link. */
function convertBookmark(card: Element): ElementContent[] {
  const href = find(card, 'kg-bookmark-container')?.properties.href
  const [title, description] = ['title', 'description'].map((part) => find(card, `kg-bookmark-${part}`))
  const source = ['author', 'publisher'].flatMap((part) => {
    const text = textOf(find(card, `kg-bookmark-${part}`))
    return text === '' ? [] : [text]
  })
  const caption = card.children.find((child) => child.type === 'element' && child.tagName === 'figcaption')
  const paragraphs = [
    h('p', h('a', { href }, textOf(title) || String(href ?? ''))),
    ...(textOf(description) === '' ? [] : [h('p', textOf(description))]),
    ...(source.length === 0 ? [] : [h('p', source.join(' · '))]),
  ]
  return [h('blockquote', paragraphs), ...(caption?.type === 'element' ? [h('p', caption.children)] : [])]
}

/** A callout of this blog, with the emoji as it was. */
function convertCallout(card: Element): ElementContent[] {
  const emoji = textOf(find(card, 'kg-callout-emoji'))
  const content = find(card, 'kg-callout-text')?.children ?? card.children
  return [h('blockquote', h('p', '[!NOTE]', h('br'), emoji && `${emoji} `, content))]
}

function convertToggle(card: Element): ElementContent[] {
  const heading = textOf(find(card, 'kg-toggle-heading-text') ?? find(card, 'kg-toggle-heading'))
  return [h('details', h('summary', heading), find(card, 'kg-toggle-content')?.children ?? [])]
}

function convertFile(card: Element): ElementContent[] {
  const href = find(card, 'kg-file-card-container')?.properties.href
  const [title, caption, name, size] = ['title', 'caption', 'filename', 'filesize'].map((part) =>
    textOf(find(card, `kg-file-card-${part}`)),
  )
  const details = [name, size].filter((text) => text !== undefined && text !== '').join(', ')
  return [
    h('p', h('a', { href }, title || name || String(href ?? ''))),
    ...(caption ? [h('p', caption)] : []),
    h('p', details),
  ]
}

/** A player of the browser’s own, with its title or its caption. */
function convertPlayer(card: Element): ElementContent[] {
  const player = findElement(card, ({ tagName }) => tagName === 'audio' || tagName === 'video')
  if (!player) return [card]
  const poster = String(card.properties.dataKgCustomThumbnail || card.properties.dataKgThumbnail || '')
  const title = find(card, 'kg-audio-title')
  const caption = findElement(card, ({ tagName }) => tagName === 'figcaption')
  const controls = { src: player.properties.src, controls: true, ...(poster !== '' && { poster }) }
  const text = title ?? caption
  return [h('div', h(player.tagName, controls)), ...(text ? [h('p', text.children)] : [])]
}

/** Writes the mark of callouts as one, of which Markdown from HTML makes text and a line break. */
export function writeCallouts(markdown: string): string {
  return markdown.replace(/^((?:> ?)+)\\\[!NOTE\]\\$/gm, '$1[!NOTE]')
}

function getNames({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : []
}

function find(element: Element, name: string): Element | undefined {
  return findElement(element, (candidate) => getNames(candidate).includes(name))
}

function findElement(element: Element, isMatch: (candidate: Element) => boolean): Element | undefined {
  for (const child of element.children) {
    if (child.type !== 'element') continue
    const found = isMatch(child) ? child : findElement(child, isMatch)
    if (found) return found
  }
  return undefined
}

function textOf(element: Element | undefined): string {
  return element ? toText(element).trim().replace(/\s+/g, ' ') : ''
}
