import type { Code, Formula, Root } from 'mdast'
import type { Processor } from 'unified'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { formulaFromMarkdown, formulaSyntax } from '@/lib/markdown/formula-syntax'
import { warn } from '@/lib/markdown/warn'

/**
 * Sets formulas as MathML, which browsers show without a script, a style sheet or a font. KaTeX is loaded
 * when the first one is met.
 *
 *     $e = mc^2$                     →  <math>…</math>
 *     $$e = mc^2$$, or a block of    →  <math display="block">…</math>
 *     code of the language `math`
 */
export function remarkFormulaSyntax(this: Processor) {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), formulaSyntax]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), formulaFromMarkdown]
}

/** The second half, after everything that reads the words of the text. */
export function remarkFormulas() {
  return async (tree: Root, file: VFile) => {
    const formulas: (Formula | Code)[] = []
    visit(tree, ['formula', 'code'], (node) => {
      if (node.type === 'formula' || (node.type === 'code' && node.lang === 'math')) formulas.push(node)
    })
    if (formulas.length === 0) return
    const { default: katex } = await import('katex')
    for (const formula of formulas) setFormula(formula, katex, file)
  }
}

type Katex = typeof import('katex').default

function setFormula(formula: Formula | Code, katex: Katex, file: VFile) {
  const isDisplay = formula.type === 'code' || formula.isDisplay
  try {
    const set = katex.renderToString(formula.value, { output: 'mathml', displayMode: isDisplay, strict: 'ignore' })
    // Around the formula stands a mark of KaTeX’s own, for its style sheet.
    const math = set.replace(/^<span[^>]*>|<\/span>$/g, '').replaceAll(/ style="[^"]*"/g, '')
    const html = isDisplay
      ? `<span class="formula" role="group" aria-label="Formula" tabindex="0">${math}</span>`
      : math
    Object.assign(formula, { type: 'html', value: formula.type === 'code' ? `<p>${html}</p>` : html })
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error
    const message = error.message.replace(/^KaTeX parse error: /, '').replace(/ at (position|end) .*$/s, '')
    warn(file, formula, `a formula cannot be set: ${message}`, 'write it as KaTeX knows it: katex.org/docs/supported')
    if (formula.type === 'formula') Object.assign(formula, { type: 'inlineCode' })
  }
}
