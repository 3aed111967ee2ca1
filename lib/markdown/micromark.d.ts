import 'micromark-util-types'

/** The token types that `lib/markdown/` adds to micromark. */
declare module 'micromark-util-types' {
  interface TokenTypeMap {
    attributeListLine: 'attributeListLine'
    commentLine: 'commentLine'
    formula: 'formula'
    formulaMark: 'formulaMark'
    formulaText: 'formulaText'
    wikilink: 'wikilink'
  }
}
