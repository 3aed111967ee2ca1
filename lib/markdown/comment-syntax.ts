import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Extension } from 'micromark-util-types'
import { lineTokenizer } from './line-tokenizer'

const LEFT_BRACKET = 91

/** `[//]: # (A note.)`, also with `comment` for the slashes, `<>` for the hash and quotes for the parentheses. */
const COMMENT = /^\[(?:\/\/|comment)\]:[ \t]*(?:#|<>)[ \t]*(?:\(.*\)|".*"|'.*')[ \t]*$/i

/**
 * Syntax for comments in the form of a link definition to which nothing refers. To CommonMark they are text below a
 * line of a paragraph, or if there are parentheses in them, and so would be published.
 */
export const commentSyntax: Extension = {
  flow: { [LEFT_BRACKET]: { tokenize: lineTokenizer('commentLine', (line) => COMMENT.test(line)) } },
}

/** Turns the tokens of `commentSyntax` into definitions, which are not rendered. */
export const commentFromMarkdown: FromMarkdown = {
  enter: {
    commentLine(token) {
      this.enter({ type: 'definition', identifier: '//', label: '//', url: '#' }, token)
    },
  },
  exit: {
    commentLine(token) {
      this.exit(token)
    },
  },
}
