import type { Abbreviation, Paragraph, PhrasingContent, Root, Text } from 'mdast'
import type { VFile } from 'vfile'
import { SKIP, visit } from '@/lib/markdown/visit'
import { warn } from '@/lib/markdown/warn'
import { escapeRegExp } from '@/lib/text/escape-reg-exp'

const DEFINITION = /^\s*\*\[([^\]]+)\]:[ \t]*(.+)$/

/**
 * Marks up abbreviations wherever they occur as words, as Kramdown and PHP Markdown Extra do.
 *
 *     *[CTO]: chief technology officer     →
 *     The CTO left.                        →  The <abbr title="chief technology officer">CTO</abbr> left.
 */
export function remarkAbbreviations() {
  return (tree: Root, file: VFile) => {
    const definitions = extractDefinitions(tree, String(file))
    if (definitions.size === 0) return
    // Longer words first, so that the pattern prefers them.
    const words = [...definitions.keys()].sort((a, b) => b.length - a.length).map(escapeRegExp)
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
    const used = new Set<string>()
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined) return undefined
      const parts = splitText(node, pattern, definitions)
      if (!parts) return undefined
      for (const part of parts) if (part.type === 'abbreviation') used.add(getText(part))
      parent.children.splice(index, 1, ...parts)
      return [SKIP, index + parts.length]
    })
    for (const [word, { paragraph }] of definitions) {
      if (used.has(word)) continue
      warn(file, paragraph, `the abbreviation ${word} is defined but not used`, `remove the line *[${word}]`)
    }
  }
}

/** The definitions by abbreviation: the title, and the paragraph that defines it. */
type Definitions = Map<string, { title: string; paragraph: Paragraph }>

/** Removes the paragraphs that consist only of definitions. */
function extractDefinitions(tree: Root, source: string): Definitions {
  const definitions: Definitions = new Map()
  if (!source.includes('*[')) return definitions
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const { start, end } = paragraph.position ?? { start: {}, end: {} }
    const lines = source.slice(start.offset, end.offset).split('\n')
    const found = lines.map((line) => DEFINITION.exec(line))
    if (!parent || index === undefined || !found.every((match) => match !== null)) return undefined
    for (const [, word = '', title = ''] of found) definitions.set(word, { title: title.trim(), paragraph })
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
  return definitions
}

/** Splits a text at its abbreviations; returns `undefined` if it has none. */
function splitText(node: Text, pattern: RegExp, definitions: Definitions): PhrasingContent[] | undefined {
  const parts: PhrasingContent[] = []
  let end = 0
  const position = node.position && { position: node.position }
  for (const { 0: word, index } of node.value.matchAll(pattern)) {
    if (index > end) parts.push({ type: 'text', value: node.value.slice(end, index), ...position })
    const { title = '' } = definitions.get(word) ?? {}
    const data = { hName: 'abbr', hProperties: { title } }
    parts.push({ type: 'abbreviation', data, children: [{ type: 'text', value: word, ...position }], ...position })
    end = index + word.length
  }
  if (parts.length === 0) return undefined
  if (end < node.value.length) parts.push({ type: 'text', value: node.value.slice(end), ...position })
  return parts
}

function getText({ children: [text] }: Abbreviation): string {
  return text?.type === 'text' ? text.value : ''
}
