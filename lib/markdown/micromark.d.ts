import 'micromark-util-types'

/** The token types that `lib/markdown/formula-syntax.ts` adds to micromark. */
declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formula: 'formula'
    formulaMark: 'formulaMark'
    formulaText: 'formulaText'
  }
}
