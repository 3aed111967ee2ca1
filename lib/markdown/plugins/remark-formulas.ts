import type { Code, Formula, Root } from 'mdast'
import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import { escapeHtml } from '@/lib/html/escape-html'
import { getTranslator } from '@/lib/language/translate'
import { addSyntax } from '@/lib/markdown/add-syntax'
import { formulaFromMarkdown, formulaSyntax } from '@/lib/markdown/formula-syntax'
import { visit } from '@/lib/markdown/visit'
import { warn } from '@/lib/markdown/warn'

/** Parses formulas: `$e = mc^2$` and `$$e = mc^2$$`. */
export function remarkFormulaSyntax(this: Processor) {
  addSyntax(this, formulaSyntax, formulaFromMarkdown)
}

/**
 * Renders formulas as MathML, which browsers show without scripts, style sheets or fonts. KaTeX is loaded on demand.
 * Runs after the plugins that read the text, so that they see the source of a formula.
 *
 *     $e = mc^2$                             →  <math>…</math>
 *     $$e = mc^2$$, or a ```math code block  →  <math display="block">…</math>
 */
export function remarkFormulas() {
  return async (tree: Root, file: VFile) => {
    const formulas: (Formula | Code)[] = []
    visit(tree, ['formula', 'code'], (node) => {
      if (node.type === 'formula' || (node.type === 'code' && node.lang === 'math')) formulas.push(node)
    })
    if (formulas.length === 0) return
    const { default: katex } = await import('katex')
    for (const formula of formulas) renderFormula(formula, katex, file)
  }
}

type Katex = typeof import('katex').default

function renderFormula(formula: Formula | Code, katex: Katex, file: VFile) {
  const isDisplay = formula.type === 'code' || formula.isDisplay
  try {
    const rendered = katex.renderToString(formula.value, { output: 'mathml', displayMode: isDisplay, strict: 'ignore' })
    // KaTeX wraps the formula in a <span> for its own style sheet.
    const math = rendered.replace(/^<span[^>]*>|<\/span>$/g, '').replaceAll(/ style="[^"]*"/g, '')
    const html = isDisplay
      ? `<span class="formula" role="group" aria-label="${escapeHtml(getTranslator(file.data.language)('formula'))}" tabindex="0">${math}</span>`
      : math
    Object.assign(formula, { type: 'html', value: formula.type === 'code' ? `<p>${html}</p>` : html })
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error
    const message = error.message.replace(/^KaTeX parse error: /, '').replace(/ at (position|end) .*$/s, '')
    const fix = 'use what KaTeX supports: https://katex.org/docs/supported'
    warn(file, formula, `the formula cannot be rendered: ${message}`, fix)
    if (formula.type === 'formula') Object.assign(formula, { type: 'inlineCode' })
  }
}
