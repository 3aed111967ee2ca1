import { isBareUrl } from '@/lib/markdown/bare-url'
import { parseMarkdown } from '@/lib/markdown/pipeline'
import { SKIP, visit } from '@/lib/markdown/visit'
import { applyTextEdits, type TextEdit } from '@/lib/text/text-edits'

/** Quotes, dashes and ellipses of a typewriter, unless they are escaped or in braces. */
const SIGN = /\\[\s\S]|\{[#:.][^{}\n]*\}|["']|(?<!-)-{2,3}(?!-)|\.{3,}|\. \. \./g

/**
 * Escapes the quotes, dashes and ellipses that the old blog showed as they are written, and that this one would make
 * typographic. Code and URLs stay as they are.
 *
 *     a 15" screen -- it's...   →   a 15\" screen \-- it\'s\...
 *
 * @param isKept whether the old blog showed such a sign as it is written
 */
export function keepPunctuation(markdown: string, isKept: (sign: string) => boolean = () => true): string {
  if (!new RegExp(SIGN).test(markdown)) return markdown
  const edits: TextEdit[] = []
  visit(parseMarkdown(markdown), (node) => {
    if (
      node.type === 'link' &&
      node.children.some((child) => child.type === 'text' && isBareUrl(node.url, child.value))
    )
      return SKIP
    const [from, to] = [node.position?.start.offset, node.position?.end.offset]
    if (node.type !== 'text' || from === undefined || to === undefined) return
    for (const { 0: sign, index } of markdown.slice(from, to).matchAll(SIGN)) {
      if (/^[\\{]/.test(sign) || !isKept(sign)) continue
      edits.push({ start: from + index, end: from + index + sign.length, text: escapeSign(sign) })
    }
  })
  return applyTextEdits(markdown, edits)
}

/** Whether a sign is dots with spaces between them: an ellipsis here, and in neither Kramdown nor Hugo. */
export function isSpaced(sign: string): boolean {
  return sign.startsWith('. ')
}

/** Of several hyphens, one may stay unescaped; of several dots, two. */
function escapeSign(sign: string): string {
  if (isSpaced(sign)) return `\\${sign}`
  const plain = sign.startsWith('-') ? 1 : sign.startsWith('.') ? 2 : 0
  return [...sign].map((character, index) => (index < sign.length - plain ? `\\${character}` : character)).join('')
}
