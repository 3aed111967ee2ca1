import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'

const DOLLAR = 36
const BACKSLASH = 92
const BACKTICK = 96

const isLineEnd = (code: Code) => code !== null && code < -2
const isSpace = (code: Code) => code !== null && (code < 0 || code === 32)
const isWord = (code: Code) => code !== null && code > 0 && /[\p{L}\p{N}]/u.test(String.fromCodePoint(code))
const endsClause = (code: Code) => code !== null && code > 0 && ',.;:!?)'.includes(String.fromCodePoint(code))

/**
 * Syntax for formulas between dollar signs, with rules close to Pandoc’s so that prices stay text: no white space just
 * inside the signs, no letter or digit just outside them, no punctuation directly after the first, and no code in
 * between. Two signs on each side make a display formula, which may have white space anywhere.
 *
 *     $e = mc^2$, $$\sum_i x_i$$        formulas
 *     between $5 and $10, US$5, 5$      text
 *
 * https://pandoc.org/MANUAL.html#math
 */
export const formulaSyntax: Extension = { text: { [DOLLAR]: { name: 'formula', tokenize } satisfies Construct } }

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { previous } = this
  let isDisplay = false
  let last: Code = null
  return open

  function open(code: Code): State | undefined {
    // If `$$` did not open a formula, its second sign does not either.
    if (previous === DOLLAR || isWord(previous)) return nok(code)
    effects.enter('formula')
    effects.enter('formulaMark')
    effects.consume(code)
    return secondSign
  }

  function secondSign(code: Code): State | undefined {
    if (code === DOLLAR) {
      isDisplay = true
      effects.consume(code)
      return afterSigns
    }
    return afterSigns(code)
  }

  function afterSigns(code: Code): State | undefined {
    effects.exit('formulaMark')
    if (code === null || code === DOLLAR || endsClause(code) || (!isDisplay && isSpace(code))) return nok(code)
    return startOfText(code)
  }

  function startOfText(code: Code): State | undefined {
    if (code === null) return nok(code)
    if (isLineEnd(code)) {
      last = code
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return startOfText
    }
    if (code === DOLLAR) return close(code)
    effects.enter('formulaText')
    return inText(code)
  }

  function inText(code: Code): State | undefined {
    if (code === null || isLineEnd(code) || code === DOLLAR) {
      effects.exit('formulaText')
      return startOfText(code)
    }
    if (code === BACKTICK) return nok(code)
    effects.consume(code)
    last = code
    return code === BACKSLASH ? escaped : inText
  }

  function escaped(code: Code): State | undefined {
    if (code === null || isLineEnd(code)) return inText(code)
    effects.consume(code)
    last = code
    return inText
  }

  function close(code: Code): State | undefined {
    if (!isDisplay && isSpace(last)) return nok(code)
    effects.enter('formulaMark')
    effects.consume(code)
    return isDisplay ? secondClosing : end
  }

  function secondClosing(code: Code): State | undefined {
    if (code !== DOLLAR) return nok(code)
    effects.consume(code)
    return end
  }

  function end(code: Code): State | undefined {
    if (code === DOLLAR || isWord(code)) return nok(code)
    effects.exit('formulaMark')
    effects.exit('formula')
    return ok(code)
  }
}

/** Turns the tokens of `formulaSyntax` into `formula` nodes. */
export const formulaFromMarkdown: FromMarkdown = {
  enter: {
    formula(token) {
      this.enter({ type: 'formula', value: '', isDisplay: false }, token)
    },
  },
  exit: {
    formula(token) {
      const source = this.sliceSerialize(token)
      const node = this.stack.at(-1)
      if (node?.type === 'formula') {
        node.isDisplay = source.startsWith('$$')
        node.value = source.replace(/^\${1,2}|\${1,2}$/g, '').trim()
      }
      this.exit(token)
    },
  },
}
