import type { Blockquote, Caption, Root } from 'mdast'
import type { VFile } from 'vfile'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import { getTranslator } from '@/lib/language/translate'
import { visit } from '@/lib/markdown/visit'
import { warn } from '@/lib/markdown/warn'

/** GitHub’s types of callouts; `styles/callouts.css` gives each a colour. */
const TYPES = ['note', 'tip', 'important', 'warning', 'caution'] as const

/** `[!NOTE]`, optionally followed by a title. */
const MARKER = /^\[!(\w+)\][ \t]*([^\n]*)(\n|$)/

/**
 * Turns blockquotes that begin with a marker into callouts, with the type or the text after the marker as title.
 *
 *     > [!TIP] Before you ask          <div class="callout tip" role="note">
 *     > Write it down.             →   <p class="callout-title">Before you ask</p><p>Write it down.</p></div>
 */
export function remarkCallouts() {
  return (tree: Root, file: VFile) => {
    const t = getTranslator(file.data.language)
    visit(tree, 'blockquote', (quote) => {
      const first = quote.children[0]
      const text = first?.type === 'paragraph' ? first.children[0] : undefined
      const marker = text?.type === 'text' ? MARKER.exec(text.value) : null
      if (!marker || text?.type !== 'text' || first?.type !== 'paragraph') return
      const type = (marker[1] ?? '').toLowerCase()
      if (!isType(type)) {
        const suggestion = didYouMean(type, TYPES) ?? TYPES.join(', ').replace(/, (?=\w+$)/, ' or ')
        warn(file, quote, `unknown callout type ${marker[1]}`, `did you mean ${suggestion}?`)
        return
      }
      text.value = text.value.slice(marker[0].length)
      if (text.value === '') first.children.shift()
      if (first.children.length === 0) quote.children.shift()
      makeCallout(quote, type, marker[2]?.trim() || t(type))
    })
  }
}

function isType(word: string): word is (typeof TYPES)[number] {
  return TYPES.some((type) => type === word)
}

function makeCallout(quote: Blockquote, type: string, title: string) {
  quote.data = { hName: 'div', hProperties: { className: ['callout', type], role: 'note' } }
  const caption: Caption = {
    type: 'caption',
    data: { hName: 'p', hProperties: { className: ['callout-title'] } },
    children: [{ type: 'text', value: title }],
  }
  quote.children.unshift(caption)
}
