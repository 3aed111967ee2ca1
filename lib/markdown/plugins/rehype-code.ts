import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import { type CodeFence, readCodeFence } from '@/lib/markdown/code-fence'
import { warn } from '@/lib/markdown/warn'

/** Code that is none, or that nobody could tell apart. */
const PLAIN = ['text', 'txt', 'plain', 'plaintext', 'none', '']

/** `// [!code ++]` at the end of a line, in the comment of any language; `[\!code ++]` shows the mark itself. */
const LINE_MARK = /\s*(?:\/\/|#|--|;|%|\/\*|<!--)\s*\[!code (\+\+|--|highlight)\]\s*(?:\*\/|-->)?\s*$/
const SHOWN_MARK = /\[\\!code (?=(?:\+\+|--|highlight)\])/g
const LINE_ELEMENTS: Record<string, string> = { '++': 'ins', '--': 'del', highlight: 'mark' }

type CodeBlock = { pre: Element; code: Element; siblings: ElementContent[]; index: number }

/**
 * Sets the code blocks of Markdown: in the colours of their language, with its name, a title, marked,
 * inserted and deleted lines and line numbers where the author asks for them.
 *
 *     ```ts title="lib/routing/urls.ts" {2}  →
 *     <figure class="code"><figcaption><span>lib/routing/urls.ts</span> <span>TypeScript</span></figcaption>
 *     <copy-code></copy-code><pre><code>…<span class="keyword">const</span>…
 */
export function rehypeCode() {
  return async (tree: Root, file: VFile) => {
    for (const block of findBlocks(tree)) await setBlock(block, file)
  }
}

function findBlocks(tree: Root): CodeBlock[] {
  const blocks: CodeBlock[] = []
  visit(tree, 'element', (pre, index, parent) => {
    const code = pre.tagName === 'pre' ? pre.children[0] : undefined
    if (code?.type !== 'element' || code.properties.dataFence === undefined || !parent || index === undefined) return
    // A root’s children are those of an element but for the doctype, which no body has.
    blocks.push({ pre, code, siblings: parent.children as ElementContent[], index })
  })
  return blocks
}

async function setBlock({ pre, code, siblings, index }: CodeBlock, file: VFile) {
  const { dataFence, dataSource, className } = code.properties
  const called = String((Array.isArray(className) ? className[0] : undefined) ?? '').replace('language-', '')
  const fence = readCodeFence(String(dataFence))
  const { lines, elements } = takeLineMarks(linesOf(String(dataSource)))
  for (const [first, last] of fence.marked) {
    for (let line = first; line <= Math.min(last, lines.length); line++) elements.set(line, 'mark')
  }
  complainOf(fence, lines.length, file, pre)

  const { tokens, name } = await highlight(lines, called.toLowerCase(), file, pre)
  const needsLines = elements.size > 0 || fence.firstNumber !== undefined
  code.children = tokens.flatMap((line, at) => {
    const content = [...line, text('\n')]
    if (!needsLines) return content
    const number = fence.firstNumber === undefined ? {} : { dataLine: at + fence.firstNumber }
    return [h(elements.get(at + 1) ?? 'span', { className: 'line', ...number }, content)]
  })
  code.properties = {}
  siblings[index] = h('figure.code', [...captionOf(fence.title, name), h('copy-code'), pre])
}

/** None where there is no code. */
function linesOf(source: string): string[] {
  return source === '' ? [] : source.split('\n')
}

async function highlight(lines: string[], called: string, file: VFile, pre: Element) {
  const plain = { tokens: lines.map((line) => [text(line)]), name: undefined }
  if (PLAIN.includes(called)) return plain
  const { languageNames, tokenize } = await import('@/lib/markdown/highlighter')
  const name = languageNames.get(called)
  if (name === undefined) {
    const meant = didYouMean(called, [...languageNames.keys()])
    warn(file, pre, `${called} is not a language that can be coloured`, cureWith(meant))
    return plain
  }
  const tokens = (await tokenize(lines.join('\n'), called)).map((line) =>
    line.map((token) => (token.role ? h('span', { className: token.role }, token.text) : text(token.text))),
  )
  return { tokens, name }
}

function cureWith(meant: string | undefined): string {
  return meant ? `did you mean ${meant}?` : 'write text for code of no language'
}

/** Takes the marks out of the lines that have one. */
function takeLineMarks(lines: string[]): { lines: string[]; elements: Map<number, string> } {
  const elements = new Map<number, string>()
  const kept = lines.map((line, index) => {
    const mark = line.includes('[!code ') ? LINE_MARK.exec(line) : null
    if (!mark) return line.replace(SHOWN_MARK, '[!code ')
    elements.set(index + 1, LINE_ELEMENTS[mark[1] ?? ''] ?? 'mark')
    return line.slice(0, mark.index)
  })
  return { lines: kept, elements }
}

function complainOf({ marked, unknown }: CodeFence, lineCount: number, file: VFile, pre: Element) {
  for (const part of unknown) {
    const fix = 'write title="…", {2,4-6} for marked lines, or showLineNumbers'
    warn(file, pre, `${part} means nothing behind the language of a code block`, fix)
  }
  for (const [first, last] of marked.filter(([first, last]) => first === 0 || last > lineCount)) {
    const missing = first === 0 ? 0 : last
    warn(file, pre, `the code block has no line ${missing} to mark`, `it has ${lineCount}, counted from 1`)
  }
}

function captionOf(title: string | undefined, language: string | undefined): Element[] {
  if (title === undefined && language === undefined) return []
  const parts = [title, language].filter((part) => part !== undefined)
  // With a space, for those who hear it.
  const spans = parts.flatMap((part) => [h('span', part), text(' ')])
  return [h('figcaption', spans.slice(0, -1))]
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
