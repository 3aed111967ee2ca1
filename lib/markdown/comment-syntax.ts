import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Code, Construct, Extension, State } from 'micromark-util-types'

const LEFT_BRACKET = 91

/** `[//]: # (A note.)`, also with `comment` for the slashes, `<>` for the hash and quotes for the parentheses. */
const COMMENT = /^\[(?:\/\/|comment)\]:[ \t]*(?:#|<>)[ \t]*(?:\(.*\)|".*"|'.*')[ \t]*$/i

const construct: Construct = {
  tokenize(effects, ok, nok) {
    let line = ''
    return start

    function start(code: Code): State | undefined {
      effects.enter('commentLine')
      return inLine(code)
    }
    function inLine(code: Code): State | undefined {
      // Line endings have negative codes, and so do tabs.
      if (code !== null && code >= -2) {
        line += code < 0 ? ' ' : String.fromCodePoint(code)
        effects.consume(code)
        return inLine
      }
      effects.exit('commentLine')
      return COMMENT.test(line) ? ok(code) : nok(code)
    }
  },
}

/**
 * Syntax for comments in the form of a link definition to which nothing refers. To CommonMark they are text below a
 * line of a paragraph, or if there are parentheses in them, and so would be published.
 */
export const commentSyntax: Extension = { flow: { [LEFT_BRACKET]: construct } }

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
