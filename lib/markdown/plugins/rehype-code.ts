import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import type { VFile } from 'vfile'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import { type CodeFence, parseCodeFence } from '@/lib/markdown/code-fence'
import { visit } from '@/lib/markdown/visit'
import { warn } from '@/lib/markdown/warn'

/** Languages that are shown without highlighting. */
const PLAIN_TEXT = ['text', 'txt', 'plain', 'plaintext', 'none', '']

/** `// [!code ++]` at the end of a line, in a comment of any language; `[\!code ++]` shows the marker itself. */
const LINE_MARKER = /\s*(?:\/\/|#|--|;|%|\/\*|<!--)\s*\[!code (\+\+|--|highlight)\]\s*(?:\*\/|-->)?\s*$/
const ESCAPED_MARKER = /\[\\!code (?=(?:\+\+|--|highlight)\])/g
const LINE_ELEMENTS: Record<string, string> = { '++': 'ins', '--': 'del', highlight: 'mark' }

type CodeBlock = { pre: Element; code: Element; siblings: ElementContent[]; index: number }

/**
 * Highlights code blocks and shows their language, and on request a title, line numbers, and highlighted, inserted or
 * deleted lines.
 *
 *     ```ts title="lib/routing/urls.ts" {2}  →
 *     <figure class="code"><figcaption><span>lib/routing/urls.ts</span> <span>TypeScript</span></figcaption>
 *     <copy-code></copy-code><pre><code>…<span class="keyword">const</span>…
 */
export function rehypeCode() {
  return async (tree: Root, file: VFile) => {
    for (const block of findCodeBlocks(tree)) await renderBlock(block, file)
  }
}

function findCodeBlocks(tree: Root): CodeBlock[] {
  const blocks: CodeBlock[] = []
  visit(tree, 'element', (pre, index, parent) => {
    const code = pre.tagName === 'pre' ? pre.children[0] : undefined
    if (code?.type !== 'element' || code.properties.dataFence === undefined || !parent || index === undefined) return
    // The children of a root may also be doctypes, which a body does not have.
    blocks.push({ pre, code, siblings: parent.children as ElementContent[], index })
  })
  return blocks
}

async function renderBlock({ pre, code, siblings, index }: CodeBlock, file: VFile) {
  const { dataFence, dataSource, className } = code.properties
  const language = String((Array.isArray(className) ? className[0] : undefined) ?? '').replace('language-', '')
  const fence = parseCodeFence(String(dataFence))
  const { lines, elements } = extractLineMarkers(splitLines(String(dataSource)))
  for (const [first, last] of fence.highlighted) {
    for (let line = first; line <= Math.min(last, lines.length); line++) elements.set(line, 'mark')
  }
  warnAboutFence(fence, lines.length, file, pre)

  const { tokens, name } = await highlight(lines, language.toLowerCase(), file, pre)
  const needsLineElements = elements.size > 0 || fence.firstNumber !== undefined
  code.children = tokens.flatMap((line, index) => {
    const content = [...line, text('\n')]
    if (!needsLineElements) return content
    const number = fence.firstNumber === undefined ? {} : { dataLine: index + fence.firstNumber }
    return [h(elements.get(index + 1) ?? 'span', { className: 'line', ...number }, content)]
  })
  code.properties = {}
  siblings[index] = h('figure.code', [...createCaption(fence.title, name), h('copy-code'), pre])
}

/** Splits code into lines; an empty block has none. */
function splitLines(source: string): string[] {
  return source === '' ? [] : source.split('\n')
}

/** Returns the highlighted lines and the display name of the language, which is `undefined` for plain text. */
async function highlight(lines: string[], language: string, file: VFile, pre: Element) {
  const plain = { tokens: lines.map((line) => [text(line)]), name: undefined }
  if (PLAIN_TEXT.includes(language)) return plain
  const { languageNames, tokenize } = await import('@/lib/markdown/highlighter')
  const name = languageNames.get(language)
  if (name === undefined) {
    const suggestion = didYouMean(language, [...languageNames.keys()])
    const fix = suggestion ? `did you mean ${suggestion}?` : 'use text for code without highlighting'
    warn(file, pre, `unknown language ${language}: the code is not highlighted`, fix)
    return plain
  }
  const tokens = (await tokenize(lines.join('\n'), language)).map((line) =>
    line.map((token) => (token.role ? h('span', { className: token.role }, token.text) : text(token.text))),
  )
  return { tokens, name }
}

/** Removes the line markers. @returns the element name for each line that had one, by its number from 1 */
function extractLineMarkers(lines: string[]): { lines: string[]; elements: Map<number, string> } {
  const elements = new Map<number, string>()
  const cleaned = lines.map((line, index) => {
    const marker = line.includes('[!code ') ? LINE_MARKER.exec(line) : null
    if (!marker) return line.replace(ESCAPED_MARKER, '[!code ')
    elements.set(index + 1, LINE_ELEMENTS[marker[1] ?? ''] ?? 'mark')
    return line.slice(0, marker.index)
  })
  return { lines: cleaned, elements }
}

function warnAboutFence({ highlighted, unknown }: CodeFence, lineCount: number, file: VFile, pre: Element) {
  for (const part of unknown) {
    const fix = 'use title="…", {2,4-6} to highlight lines, or showLineNumbers'
    warn(file, pre, `unknown code block option ${part}`, fix)
  }
  for (const [first, last] of highlighted.filter(([first, last]) => first === 0 || last > lineCount)) {
    const missing = first === 0 ? 0 : last
    const fix = `count lines from 1; the block has ${lineCount} in total`
    warn(file, pre, `the code block has no line ${missing} to highlight`, fix)
  }
}

function createCaption(title: string | undefined, language: string | undefined): Element[] {
  if (title === undefined && language === undefined) return []
  const parts = [title, language].filter((part) => part !== undefined)
  // A space between the parts, for screen readers.
  const spans = parts.flatMap((part) => [h('span', part), text(' ')])
  return [h('figcaption', spans.slice(0, -1))]
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
