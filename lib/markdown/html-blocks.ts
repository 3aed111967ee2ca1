import { htmlFlow } from 'micromark-core-commonmark'
import type { Code, Construct, Extension, State } from 'micromark-util-types'

const LESS_THAN = 60

/**
 * The blocks of HTML of CommonMark, without those that begin with some lines: these are text, in which comments are
 * inline HTML.
 */
export function htmlBlocks({ unless }: { unless: (line: string) => boolean }): Extension {
  const exception: Construct = {
    partial: true,
    tokenize(effects, ok, nok) {
      let line = ''
      return start

      function start(code: Code): State | undefined {
        effects.enter('data')
        return inLine(code)
      }
      function inLine(code: Code): State | undefined {
        // Line endings and tabs have negative codes.
        if (code !== null && code >= -2) {
          line += code < 0 ? ' ' : String.fromCodePoint(code)
          effects.consume(code)
          return inLine
        }
        effects.exit('data')
        return unless(line) ? ok(code) : nok(code)
      }
    },
  }
  const construct: Construct = {
    ...htmlFlow,
    name: 'htmlFlowWithExceptions',
    tokenize(effects, ok, nok) {
      return effects.check(exception, nok, htmlFlow.tokenize.call(this, effects, ok, nok))
    },
  }
  return { disable: { null: ['htmlFlow'] }, flow: { [LESS_THAN]: construct } }
}
