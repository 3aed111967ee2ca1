import GithubSlugger, { slug } from 'github-slugger'
import type { Element, Root } from 'hast'
import type { VFile } from 'vfile'
import { isHeading, toHeadingLines } from '@/lib/markdown/heading-text'
import { visit } from '@/lib/markdown/visit'
import { warn } from '@/lib/markdown/warn'

/** What the ids of the page around the text begin with; a colon is in no id that is made from a heading. */
const PAGE_PREFIX = 'site:'

/**
 * Gives every heading an id made from its text, and keeps each id unique: an id that the author has set comes first,
 * wherever it is in the text. One that is set again is removed, with a warning.
 *
 *     ## Setup                 →  <h2 id="setup-1">
 *     ## Why we stopped {#setup}  →  <h2 id="setup">
 *
 * Records every id that a link can point to, including the obsolete `<a name>`.
 */
export function rehypeIds() {
  return (tree: Root, file: VFile) => {
    const slugger = new GithubSlugger()
    visit(tree, 'element', (node) => keepIfUnique(node, slugger, file))
    const ids: string[] = []
    visit(tree, 'element', (node) => {
      const { tagName, properties } = node
      if (isHeading(node)) properties.id ??= createId(node, slugger)
      if (typeof properties.id === 'string') ids.push(properties.id)
      if (tagName === 'a' && typeof properties.name === 'string') ids.push(properties.name)
    })
    file.data.ids = ids
  }
}

function keepIfUnique(node: Element, { occurrences }: GithubSlugger, file: VFile) {
  const { id } = node.properties
  if (typeof id !== 'string') return
  if (id !== '' && !id.startsWith(PAGE_PREFIX) && occurrences[id] === undefined) {
    occurrences[id] = 0
    return
  }
  delete node.properties.id
  if (id !== '') warn(file, node, `the id ${id} is taken, so it has no effect here`, 'write another one')
}

/** The id of a heading in whose text there are letters or digits. */
function createId(heading: Element, slugger: GithubSlugger): string | undefined {
  const text = toHeadingLines(heading)
    .map((line) => line.text)
    .join('')
    .trim()
    .normalize('NFC')
  return slug(text) === '' ? undefined : slugger.slug(text)
}
