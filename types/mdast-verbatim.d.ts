import type { Literal } from 'mdast'

/** The nodes that `lib/markdown/remark-verbatim.ts` adds to Markdown’s own. */
declare module 'mdast' {
  /** A text that is no prose: typography leaves it alone. */
  export interface Verbatim extends Literal {
    type: 'verbatim'
  }

  interface RootContentMap {
    verbatim: Verbatim
  }
  interface PhrasingContentMap {
    verbatim: Verbatim
  }
}
