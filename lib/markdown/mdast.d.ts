import type { Literal, Parent, PhrasingContent } from 'mdast'
import type { SourceRange } from './remove-ranges'

/** The node types that `lib/markdown/` adds to mdast. */
declare module 'mdast' {
  /** Text that smart punctuation and abbreviations leave alone, such as inline code in raw HTML. */
  export interface Verbatim extends Literal {
    type: 'verbatim'
  }

  /** The title of a callout: not a paragraph, so that excerpts skip it. */
  export interface Caption extends Parent {
    type: 'caption'
    children: PhrasingContent[]
  }

  export interface Abbreviation extends Parent {
    type: 'abbreviation'
    children: PhrasingContent[]
  }

  /** A formula in TeX, either inline or on its own line (`isDisplay`). */
  export interface Formula extends Literal {
    type: 'formula'
    isDisplay: boolean
  }

  /** Kramdown’s attributes of the block above or below: `{: .class #id key="value"}`, without the braces. */
  export interface AttributeList extends Literal {
    type: 'attributeList'
  }

  interface LinkData {
    destination?: SourceRange
  }
  interface DefinitionData {
    destination?: SourceRange
  }

  interface ImageData {
    destination?: SourceRange
  }

  interface RootContentMap {
    attributeList: AttributeList
    verbatim: Verbatim
    caption: Caption
    abbreviation: Abbreviation
    formula: Formula
  }
  interface BlockContentMap {
    attributeList: AttributeList
    caption: Caption
  }
  interface PhrasingContentMap {
    verbatim: Verbatim
    abbreviation: Abbreviation
    formula: Formula
  }
}
