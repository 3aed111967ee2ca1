import type { Literal, Parent, PhrasingContent } from 'mdast'

/** The nodes that `lib/markdown/` adds to Markdown’s own. */
declare module 'mdast' {
  /** A text that is no prose: typography leaves it alone. */
  export interface Verbatim extends Literal {
    type: 'verbatim'
  }

  /** Words on a block, and no paragraph of the text: the title of a callout, the caption of a figure. */
  export interface Caption extends Parent {
    type: 'caption'
    children: PhrasingContent[]
  }

  export interface Abbreviation extends Parent {
    type: 'abbreviation'
    children: PhrasingContent[]
  }

  /** A formula as TeX; a display has a block to itself. */
  export interface Formula extends Literal {
    type: 'formula'
    isDisplay: boolean
  }

  interface RootContentMap {
    verbatim: Verbatim
    caption: Caption
    abbreviation: Abbreviation
    formula: Formula
  }
  interface BlockContentMap {
    caption: Caption
  }
  interface PhrasingContentMap {
    verbatim: Verbatim
    abbreviation: Abbreviation
    formula: Formula
  }
}
