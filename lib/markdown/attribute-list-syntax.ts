import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Extension } from 'micromark-util-types'
import { parseKramdownList } from './attribute-list'
import { lineTokenizer } from './line-tokenizer'

const LEFT_BRACE = 123

const LINE = /^\{:([^:/{}][^{}]*)\}\s*$/
/** The definition of a list that others refer to by its name: `{:name: .class}` */
const DEFINITION = /^[\w-]+:\s/

function isAttributeListLine(line: string): boolean {
  const text = LINE.exec(line)?.[1]
  return text !== undefined && (DEFINITION.test(text) || parseKramdownList(text) !== undefined)
}

/** Syntax for lines that are an attribute list of Kramdown and nothing else, which end a paragraph, a list or a quotation as a heading does. */
export const attributeListSyntax: Extension = {
  flow: { [LEFT_BRACE]: { tokenize: lineTokenizer('attributeListLine', isAttributeListLine) } },
}

export const attributeListFromMarkdown: FromMarkdown = {
  enter: {
    attributeListLine(token) {
      this.enter({ type: 'attributeList', value: LINE.exec(this.sliceSerialize(token))?.[1]?.trim() ?? '' }, token)
    },
  },
  exit: {
    attributeListLine(token) {
      this.exit(token)
    },
  },
}
