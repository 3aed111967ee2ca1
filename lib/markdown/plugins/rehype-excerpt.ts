import type { Comment, Root } from 'hast'
import type { VFile } from 'vfile'
import { collapse, joinLines, type TextLine, toLines } from '@/lib/markdown/plain-text'
import { visit } from '@/lib/markdown/visit'
import { firstSentence } from '@/lib/text/first-sentence'
import { truncate } from '@/lib/text/truncate'
import { type MarkKind, markKind } from './remark-excerpt-mark'

/** The longest excerpt of a post without a mark, in characters. */
const MAX_LENGTH = 320

type Paragraph = Pick<TextLine, 'isNested'> & { text: string; words: string }

/**
 * Extracts the excerpt as plain text: the paragraphs before the mark, else the first paragraph, whether it is Markdown
 * or raw HTML. A paragraph consists of words: a video, a URL or a formula alone is none. The excerpt is never the whole
 * text: of a single paragraph it is the first sentence.
 */
export function rehypeExcerpt() {
  return (tree: Root, file: VFile) => {
    const mark = findMark(tree, file.data.excerptSeparator)
    const all = toLines(tree)
    const before = mark ? toLines(tree, { end: mark }) : []
    const marked = joinLines(toParagraphs(before))
    const isMarked = marked !== '' && withoutAsides(before) !== withoutAsides(all)
    file.data.excerptIsMarked = isMarked
    file.data.excerpt = isMarked ? marked : unmarkedExcerpt(all)
  }
}

function unmarkedExcerpt(lines: TextLine[]): string {
  const paragraphs = toParagraphs(lines)
  const { text = '' } = paragraphs.find(({ isNested }) => !isNested) ?? paragraphs[0] ?? {}
  return truncate(text === withoutAsides(lines) ? firstSentence(text) : text, MAX_LENGTH)
}

/** The first declared mark, else the first `<!--more-->`. */
function findMark(tree: Root, separator?: string): Comment | undefined {
  const marks: Partial<Record<MarkKind, Comment>> = {}
  visit(tree, 'comment', (comment) => {
    const kind = markKind(comment.value, separator)
    if (kind) marks[kind] ??= comment
  })
  return marks.declared ?? marks.more
}

/** The paragraphs that consist of words, also those of lists and quotes, in reading order. */
function toParagraphs(lines: TextLine[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const { text, words, isContinued, isNested } of lines.filter(({ isProse }) => isProse)) {
    const last = paragraphs.at(-1)
    if (isContinued && last) Object.assign(last, { text: collapse(`${last.text} ${text}`), words: last.words + words })
    else paragraphs.push({ text: collapse(text), words, isNested })
  }
  return paragraphs.filter(({ words }) => /[\p{L}\p{N}]/u.test(words))
}

function withoutAsides(lines: TextLine[]): string {
  return joinLines(lines.filter(({ isAside }) => !isAside))
}
