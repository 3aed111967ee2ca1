import type { Blockquote, Caption, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import { warn } from '@/lib/markdown/warn'

/** The kinds that GitHub knows; `styles/callouts.css` gives each its colour. */
const KINDS = ['note', 'tip', 'important', 'warning', 'caution']

/** `[!NOTE]`, and words behind it on its line. */
const MARK = /^\[!(\w+)\][ \t]*([^\n]*)(\n|$)/

/**
 * Makes callouts of the quotations that begin with a mark, titled with the kind or with the words behind it.
 *
 *     > [!TIP] Before you ask          <div class="callout tip" role="note">
 *     > Write it down.             →   <p class="callout-title">Before you ask</p><p>Write it down.</p></div>
 */
export function remarkCallouts() {
  return (tree: Root, file: VFile) => {
    visit(tree, 'blockquote', (quote) => {
      const first = quote.children[0]
      const text = first?.type === 'paragraph' ? first.children[0] : undefined
      const mark = text?.type === 'text' ? MARK.exec(text.value) : null
      if (!mark || text?.type !== 'text' || first?.type !== 'paragraph') return
      const kind = (mark[1] ?? '').toLowerCase()
      if (!KINDS.includes(kind)) {
        const meant = didYouMean(kind, KINDS) ?? KINDS.join(', ').replace(/, (?=\w+$)/, ' or ')
        warn(file, quote, `there is no callout ${mark[1]}`, `did you mean ${meant}?`)
        return
      }
      text.value = text.value.slice(mark[0].length)
      if (text.value === '') first.children.shift()
      if (first.children.length === 0) quote.children.shift()
      makeCallout(quote, kind, mark[2]?.trim() || kind.charAt(0).toUpperCase() + kind.slice(1))
    })
  }
}

function makeCallout(quote: Blockquote, kind: string, title: string) {
  quote.data = { hName: 'div', hProperties: { className: ['callout', kind], role: 'note' } }
  const caption: Caption = {
    type: 'caption',
    data: { hName: 'p', hProperties: { className: ['callout-title'] } },
    children: [{ type: 'text', value: title }],
  }
  quote.children.unshift(caption)
}
