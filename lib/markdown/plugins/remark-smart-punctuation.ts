import type { Nodes, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'

const BLOCKS = ['paragraph', 'heading', 'tableCell', 'caption', 'defListTerm']

/**
 * Replaces straight quotes, hyphens and dots with typographic ones, as Kramdown, Goldmark and SmartyPants do.
 *
 *     "It's" -- he said --- 'so...'   →   “It’s” – he said — ‘so…’
 *
 * Whether a quote opens or closes depends on its neighbours within the paragraph, heading or cell, across emphasis and
 * links.
 */
export function remarkSmartPunctuation() {
  return (tree: Root) => {
    visit(tree, (block) => {
      if (BLOCKS.includes(block.type)) smartenBlock(block)
    })
  }
}

function smartenBlock(block: Nodes) {
  const pieces: { node?: Text; value: string }[] = []
  visit(block, (node) => {
    if (node.type === 'text') pieces.push({ node, value: node.value })
    // Acts as a word towards its neighbours.
    else if (node.type === 'inlineCode' || node.type === 'verbatim') pieces.push({ value: 'x' })
    else if (node.type === 'break') pieces.push({ value: '\n' })
  })
  const text = pieces.map(({ value }) => value).join('')
  if (!/["'.-]/.test(text)) return
  // Replacing quotes keeps the length, so that each piece is at the same offset afterwards.
  const quoted = smartenQuotes(text)
  let start = 0
  for (const { node, value } of pieces) {
    if (node) node.value = smartenDashesAndEllipses(quoted.slice(start, start + value.length))
    start += value.length
  }
}

/** Applies smart punctuation to a plain text, such as a caption. */
export function smartenPunctuation(text: string): string {
  return smartenDashesAndEllipses(smartenQuotes(text))
}

function smartenQuotes(text: string): string {
  return (
    text
      // The ’90s, ’tis, rock ’n’ roll.
      .replace(/(?<![\p{L}\p{N}])'(?=\d\ds?(?![\p{L}\p{N}])|(tis|twas|til|em|n)(?![\p{L}\p{N}]))/giu, '’')
      // Opening: at the start or after a space, bracket, dash or opening quote, and before a character.
      .replace(/(?<=(?:^|[\s([{<\p{Pd}/])["']?)["'](?=\S)/gu, (quote) => (quote === '"' ? '“' : '‘'))
      .replaceAll('"', '”')
      .replaceAll("'", '’')
  )
}

function smartenDashesAndEllipses(text: string): string {
  return text
    .replace(/(?<!-)-{2,3}(?!-)/g, (hyphens) => (hyphens.length === 2 ? '–' : '—'))
    .replace(/\.\.\.|\. \. \./g, '…')
}
