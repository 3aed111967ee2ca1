import type { Nodes, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'

const BLOCKS = ['paragraph', 'heading', 'tableCell', 'caption', 'defListTerm']

/**
 * Sets quotes, dashes and ellipses as Kramdown, Goldmark and SmartyPants do.
 *
 *     "It's" -- he said --- 'so...'   →   “It’s” – he said — ‘so…’
 *
 * Whether a quote opens or closes is seen from its neighbours, across emphasis and links, within one
 * paragraph, heading or cell.
 */
export function remarkSmartPunctuation() {
  return (tree: Root) => {
    visit(tree, (block) => {
      if (BLOCKS.includes(block.type)) setBlock(block)
    })
  }
}

function setBlock(block: Nodes) {
  const pieces: { node?: Text; value: string }[] = []
  visit(block, (node) => {
    if (node.type === 'text') pieces.push({ node, value: node.value })
    // A word, as far as its neighbours are concerned.
    else if (node.type === 'inlineCode' || node.type === 'verbatim') pieces.push({ value: 'x' })
    else if (node.type === 'break') pieces.push({ value: '\n' })
  })
  const text = pieces.map(({ value }) => value).join('')
  if (!/["'.-]/.test(text)) return
  // Quotes keep their length, so that each piece is found again where it stood.
  const quoted = setQuotes(text)
  let start = 0
  for (const { node, value } of pieces) {
    if (node) node.value = setDashesAndEllipses(quoted.slice(start, start + value.length))
    start += value.length
  }
}

/** The same for words that stand by themselves. */
export function setPunctuation(text: string): string {
  return setDashesAndEllipses(setQuotes(text))
}

function setQuotes(text: string): string {
  return (
    text
      // The ’90s, ’tis, rock ’n’ roll.
      .replace(/(?<![\p{L}\p{N}])'(?=\d\ds?(?![\p{L}\p{N}])|(tis|twas|til|em|n)(?![\p{L}\p{N}]))/giu, '’')
      // After nothing, a space, a bracket, a dash or another opening quote, and before something.
      .replace(/(?<=(?:^|[\s([{<\p{Pd}/])["']?)["'](?=\S)/gu, (quote) => (quote === '"' ? '“' : '‘'))
      .replaceAll('"', '”')
      .replaceAll("'", '’')
  )
}

function setDashesAndEllipses(text: string): string {
  return text
    .replace(/(?<!-)-{2,3}(?!-)/g, (hyphens) => (hyphens.length === 2 ? '–' : '—'))
    .replace(/\.\.\.|\. \. \./g, '…')
}
