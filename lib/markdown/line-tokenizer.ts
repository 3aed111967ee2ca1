import type { Code, State, Tokenizer, TokenType } from 'micromark-util-types'

/** A tokenizer that takes the rest of a line as one token if it passes a test. Tabs are spaces in what is tested. */
export function lineTokenizer(token: TokenType, test: (line: string) => boolean): Tokenizer {
  return (effects, ok, nok) => {
    let line = ''
    return start

    function start(code: Code): State | undefined {
      effects.enter(token)
      return inLine(code)
    }
    function inLine(code: Code): State | undefined {
      // Line endings have negative codes, and so do tabs.
      if (code !== null && code >= -2) {
        line += code < 0 ? ' ' : String.fromCodePoint(code)
        effects.consume(code)
        return inLine
      }
      effects.exit(token)
      return test(line) ? ok(code) : nok(code)
    }
  }
}
