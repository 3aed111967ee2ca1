import 'micromark-util-types'

/** The tokens that `lib/markdown/formula-syntax.ts` adds to Markdown’s own. */
declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formula: 'formula'
    formulaMark: 'formulaMark'
    formulaText: 'formulaText'
  }
}
