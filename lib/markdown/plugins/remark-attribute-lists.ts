import type { AttributeList as AttributeListNode, Html, Nodes, Parents, Root, Text } from 'mdast'
import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import { addSyntax } from '@/lib/markdown/add-syntax'
import { addProperties, parseAttributeList, parseKramdownList } from '@/lib/markdown/attribute-list'
import { attributeListFromMarkdown, attributeListSyntax } from '@/lib/markdown/attribute-list-syntax'
import { SKIP, visit } from '@/lib/markdown/visit'
import { pointAt, warn } from '@/lib/markdown/warn'

const AFTER_SPAN = /^\{:([^:/{}][^{}\n]*)\}/
const ANYWHERE = /(?<!\\)\{:([^:/{}][^{}\n]*)\}/g
const INTO_THE_TAG = 'write the attributes into the tag'
/** HTML in which braces are not text, or shown on purpose. */
const VERBATIM_HTML = /^<(!--|script|style|pre|code)/i
const SPANS = ['link', 'linkReference', 'image', 'imageReference', 'emphasis', 'strong', 'delete', 'inlineCode']

/**
 * Applies the attribute lists of Kramdown, in which posts of Jekyll have ids and classes, to the block above or below
 * them, or to the span before them. One that belongs to nothing is reported. The list that Kramdown replaces by a table
 * of contents is removed, since long posts have one.
 *
 *     A paragraph.      →  <p class="lead" id="intro">A paragraph.</p>
 *     {: .lead #intro}
 *     ![](a.png){: width="300"}  →  <img src="a.png" width="300">
 *     * TOC             →
 *     {:toc}
 */
export function remarkAttributeLists(this: Processor) {
  addSyntax(this, attributeListSyntax, attributeListFromMarkdown)

  return (tree: Root, file: VFile) => {
    visit(tree, (node) => {
      if ('children' in node && node.children.some(isAttributeList)) applyToBlocks(node, file)
    })
    visit(tree, ['text', 'html'], (node, index, parent) => {
      if (!parent || index === undefined || (node.type !== 'text' && node.type !== 'html')) return undefined
      if (node.type === 'text') applyToSpan(node, parent.children[index - 1], file)
      if (node.type === 'text' && node.value === '') {
        parent.children.splice(index, 1)
        return [SKIP, index]
      }
      warnAboutText(node, file)
      return undefined
    })
  }
}

function applyToBlocks(parent: Parents, file: VFile) {
  const blocks: Nodes[] = []
  let endOfLast = 0
  for (const [index, node] of parent.children.entries()) {
    if (!isAttributeList(node)) {
      blocks.push(node)
      endOfLast = node.position?.end.line ?? 0
      continue
    }
    const line = node.position?.start.line ?? 0
    const isBelow = endOfLast === line - 1
    if (isBelow) endOfLast = line
    const target = isBelow ? blocks.at(-1) : findBlockBelow(parent.children.slice(index + 1), line)
    // The paragraph of a list item is no element if there are no empty lines in the list.
    const isItem = isBelow && parent.type === 'listItem' && blocks.length === 1 && target?.type === 'paragraph'
    if (target?.type === 'list' && isTableOfContents(node)) removeWithHeading(blocks)
    else applyToBlock(node, isItem ? parent : target, file)
  }
  Object.assign(parent, { children: blocks })
}

/** The block below a line, or below further attribute lists on the next lines. */
function findBlockBelow(siblings: Nodes[], line: number): Nodes | undefined {
  const lists = siblings.findIndex((node) => !isAttributeList(node))
  return siblings[lists]?.position?.start.line === line + lists + 1 ? siblings[lists] : undefined
}

/** Removes the list that becomes a table of contents, and its heading, if that is not to be in it itself. */
function removeWithHeading(blocks: Nodes[]) {
  blocks.pop()
  const heading = blocks.at(-1)
  const className = heading?.type === 'heading' ? heading.data?.hProperties?.className : undefined
  if (Array.isArray(className) && className.includes('no_toc')) blocks.pop()
}

function applyToBlock(node: AttributeListNode, target: Nodes | undefined, file: VFile) {
  const list = parseAttributeList(node.value)
  const report = (message: string, fix: string) => warn(file, node, `{: ${node.value}} ${message}`, fix)
  if (isTableOfContents(node)) report('is not below a list', 'remove it: long posts have a table of contents')
  else if (!list || list.words.length > 0) report('is not understood', 'write it as {: #id .class key="value"}')
  else if (!target) report('belongs to nothing', 'write it on the line below its paragraph, heading or list')
  else if (target.type === 'html') report('has no effect on HTML', INTO_THE_TAG)
  else if (target.type === 'code') target.lang ??= findLanguage(list.properties.className)
  else addProperties(target, list.properties)
}

function findLanguage(className: unknown): string | undefined {
  const names = Array.isArray(className) ? className.map(String) : []
  return names.find((name) => name.startsWith('language-'))?.slice('language-'.length)
}

function applyToSpan(node: Text, before: Nodes | undefined, file: VFile) {
  const [all = '', text = ''] = AFTER_SPAN.exec(node.value) ?? []
  const list = parseKramdownList(text)
  const isEscaped = String(file)[node.position?.start.offset ?? 0] !== '{'
  if (!before || !SPANS.includes(before.type) || isEscaped || !list || list.words.length > 0 || !node.position) return
  addProperties(before, list.properties)
  node.value = node.value.slice(all.length)
  const { line, column, offset = 0 } = node.position.start
  node.position = { ...node.position, start: { line, column: column + all.length, offset: offset + all.length } }
}

/** Warns of attribute lists that are left, since they would be shown. */
function warnAboutText({ type, position, value }: Html | Text, file: VFile) {
  if (!value.includes('{:') || (type === 'html' && VERBATIM_HTML.test(value))) return
  const from = position?.start.offset ?? 0
  for (const { 0: all, 1: text = '', index } of String(file).slice(from, position?.end.offset).matchAll(ANYWHERE)) {
    if (!parseKramdownList(text)) continue
    const fix =
      type === 'html' ? INTO_THE_TAG : 'write it right after a link, an image, code or emphasis, or below its block'
    warn(file, pointAt(file, from + index), `${all} belongs to nothing, so it is shown as it is`, fix)
  }
}

function isTableOfContents({ value }: AttributeListNode): boolean {
  return parseAttributeList(value)?.words.includes('toc') ?? false
}

function isAttributeList(node: Nodes): node is AttributeListNode {
  return node.type === 'attributeList'
}
