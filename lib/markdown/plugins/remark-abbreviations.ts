import type { Abbreviation, Paragraph, PhrasingContent, Root, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { warn } from '@/lib/markdown/warn'

const DEFINITION = /^\s*\*\[([^\]]+)\]:[ \t]*(.+)$/

/**
 * Spells out abbreviations, as Kramdown and PHP Markdown Extra do, wherever they stand in the text as words.
 *
 *     *[CTO]: chief technology officer     →
 *     The CTO left.                        →  The <abbr title="chief technology officer">CTO</abbr> left.
 */
export function remarkAbbreviations() {
  return (tree: Root, file: VFile) => {
    const meanings = takeDefinitions(tree, String(file))
    if (meanings.size === 0) return
    const words = [...meanings.keys()].sort((a, b) => b.length - a.length).map(escapeForPattern)
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
    const used = new Set<string>()
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined) return undefined
      const parts = setApart(node, pattern, meanings)
      if (!parts) return undefined
      for (const part of parts) if (part.type === 'abbreviation') used.add(wordOf(part))
      parent.children.splice(index, 1, ...parts)
      return [SKIP, index + parts.length]
    })
    for (const [word, { definition }] of meanings) {
      if (!used.has(word)) warn(file, definition, `${word} stands nowhere in the text`, `take *[${word}] out`)
    }
  }
}

type Meanings = Map<string, { title: string; definition: Paragraph }>

/** Takes the paragraphs that hold nothing but definitions out of the text. */
function takeDefinitions(tree: Root, source: string): Meanings {
  const meanings: Meanings = new Map()
  if (!source.includes('*[')) return meanings
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const { start, end } = paragraph.position ?? { start: {}, end: {} }
    const lines = source.slice(start.offset, end.offset).split('\n')
    const found = lines.map((line) => DEFINITION.exec(line))
    if (!parent || index === undefined || !found.every((match) => match !== null)) return undefined
    for (const [, word = '', title = ''] of found) meanings.set(word, { title: title.trim(), definition: paragraph })
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
  return meanings
}

/** The text with its abbreviations as nodes; nothing where it has none. */
function setApart(node: Text, pattern: RegExp, meanings: Meanings): PhrasingContent[] | undefined {
  const parts: PhrasingContent[] = []
  let rest = 0
  const place = node.position && { position: node.position }
  for (const { 0: word, index } of node.value.matchAll(pattern)) {
    if (index > rest) parts.push({ type: 'text', value: node.value.slice(rest, index), ...place })
    const { title = '' } = meanings.get(word) ?? {}
    const data = { hName: 'abbr', hProperties: { title } }
    parts.push({ type: 'abbreviation', data, children: [{ type: 'text', value: word, ...place }], ...place })
    rest = index + word.length
  }
  if (parts.length === 0) return undefined
  if (rest < node.value.length) parts.push({ type: 'text', value: node.value.slice(rest), ...place })
  return parts
}

function wordOf({ children: [text] }: Abbreviation): string {
  return text?.type === 'text' ? text.value : ''
}

function escapeForPattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
