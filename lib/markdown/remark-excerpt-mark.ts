import type { Root, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

const MORE = /^<!--\s*more\s*-->$/

/**
 * Takes the mark that ends the excerpt out of the text and remembers where it stood. The declared
 * `excerpt_separator` goes before `<!--more-->`; whichever is there, no mark is ever shown, and a
 * paragraph around one stays a paragraph.
 *
 *     First words. <!--more--> Last words.   →   First words.  Last words.
 */
export function remarkExcerptMark() {
  return (tree: Root, file: VFile) => {
    const declared = file.data.excerptSeparator?.trim() ?? ''
    const ends: { declared?: number; more?: number } = {}

    visit(tree, ['html', 'text'], (node, index, parent) => {
      if (!parent || index === undefined || (node.type !== 'html' && node.type !== 'text')) return undefined
      const start = node.position?.start.offset ?? 0
      if (node.type === 'html') {
        const isDeclared = declared !== '' && node.value.trim() === declared
        if (!isDeclared && !MORE.test(node.value.trim())) return undefined
        if (isDeclared) ends.declared ??= start
        else ends.more ??= start
        parent.children.splice(index, 1)
        return [SKIP, index]
      }
      const at = declared === '' ? -1 : node.value.indexOf(declared)
      if (at === -1) return undefined
      ends.declared ??= start + at
      const [before, after] = splitText(node, at, declared.length)
      parent.children.splice(index, 1, before, after)
      return [SKIP, index + 2]
    })

    const end = ends.declared ?? ends.more
    if (end !== undefined) file.data.excerptEnd = end
  }
}

/** Two texts without what stood between them, each with its own place. */
function splitText(node: Text, at: number, length: number): [Text, Text] {
  const place = node.position
  const before: Text = { type: 'text', value: node.value.slice(0, at) }
  const after: Text = { type: 'text', value: node.value.slice(at + length) }
  if (place) {
    const middle = { ...place.start, offset: (place.start.offset ?? 0) + at }
    before.position = { start: place.start, end: middle }
    after.position = { start: middle, end: place.end }
  }
  return [before, after]
}
