import { htmlFlow } from 'micromark-core-commonmark'
import type { Construct, Extension } from 'micromark-util-types'
import { lineTokenizer } from './line-tokenizer'

const LESS_THAN = 60

/**
 * The blocks of HTML of CommonMark, without those that begin with some lines: these are text, in which comments are
 * inline HTML.
 */
export function htmlBlocks({ unless }: { unless: (line: string) => boolean }): Extension {
  const exception: Construct = { partial: true, tokenize: lineTokenizer('data', unless) }
  const construct: Construct = {
    ...htmlFlow,
    name: 'htmlFlowWithExceptions',
    tokenize(effects, ok, nok) {
      return effects.check(exception, nok, htmlFlow.tokenize.call(this, effects, ok, nok))
    },
  }
  return { disable: { null: ['htmlFlow'] }, flow: { [LESS_THAN]: construct } }
}
