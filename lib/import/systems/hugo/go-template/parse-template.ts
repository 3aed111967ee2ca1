import { type Pipeline, parsePipeline } from './parse-pipeline'
import { UnsupportedTemplate } from './unsupported-template'

/** A template of Go, as far as templates of shortcodes use the language. */
export type TemplateNode =
  | { type: 'text'; text: string }
  | { type: 'output'; pipeline: Pipeline }
  /** `:=` declares a variable of its block, `=` changes one that is declared. */
  | { type: 'assign'; declares: boolean; name: string; pipeline: Pipeline }
  | {
      type: 'if' | 'with' | 'range'
      variables: string[]
      pipeline: Pipeline
      body: TemplateNode[]
      otherwise: TemplateNode[]
    }

const ACTION = /\{\{(-\s)?((?:"(?:[^"\\\n]|\\.)*"|`[^`]*`|\/\*[\s\S]*?\*\/|(?!\}\}|\s-\}\})[\s\S])*)(\s-)?\}\}/g
const ASSIGNMENT = /^\$(\w+)\s*(:?=)\s*([\s\S]+)$/
const VARIABLES = /^\$(\w+)(?:\s*,\s*\$(\w+))?\s*:=\s*([\s\S]+)$/

type Block = { node: Extract<TemplateNode, { body: TemplateNode[] }>; isElse: boolean; isNested: boolean }

/** Parses a template. @throws UnsupportedTemplate */
export function parseTemplate(source: string): TemplateNode[] {
  const root: TemplateNode[] = []
  const stack: Block[] = []
  const append = (node: TemplateNode) => {
    const top = stack.at(-1)
    const target = top ? (top.isElse ? top.node.otherwise : top.node.body) : root
    target.push(node)
  }
  let end = 0
  let trimsLeft = false
  const appendText = (text: string) => {
    if (text !== '') append({ type: 'text', text })
  }
  const open = (word: 'if' | 'with' | 'range', rest: string, isNested: boolean) => {
    const [, first, second, value = rest] = VARIABLES.exec(rest) ?? []
    const variables = [first, second].filter((name) => name !== undefined)
    const node = { type: word, variables, pipeline: parsePipeline(value), body: [], otherwise: [] }
    append(node)
    stack.push({ node, isElse: false, isNested })
  }

  for (const match of source.matchAll(ACTION)) {
    const [all, trimsBefore, content = '', trimsAfter] = match
    const text = source.slice(end, match.index)
    const left = trimsLeft ? text.trimStart() : text
    appendText(trimsBefore ? left.trimEnd() : left)
    end = match.index + all.length
    trimsLeft = trimsAfter !== undefined
    const action = content.trim()
    if (action.startsWith('/*')) continue
    const [, word = '', rest = ''] = /^(if|with|range|else|end)\b\s*([\s\S]*)$/.exec(action) ?? []
    if (word === 'if' || word === 'with' || word === 'range') {
      open(word, rest, false)
    } else if (word === 'else') {
      const top = stack.at(-1)
      if (!top) throw new UnsupportedTemplate('else without if')
      top.isElse = true
      const [, nested, condition = ''] = /^(if|with)\b\s*([\s\S]*)$/.exec(rest) ?? []
      if (nested === 'if' || nested === 'with') open(nested, condition, true)
    } else if (word === 'end') {
      if (stack.length === 0) throw new UnsupportedTemplate('end without if')
      // `else if` opens a block within the block, which the same `end` closes.
      while (stack.pop()?.isNested);
    } else {
      const [, name, sign, value = ''] = ASSIGNMENT.exec(action) ?? []
      if (name !== undefined) append({ type: 'assign', declares: sign === ':=', name, pipeline: parsePipeline(value) })
      else append({ type: 'output', pipeline: parsePipeline(action) })
    }
  }
  const rest = source.slice(end)
  appendText(trimsLeft ? rest.trimStart() : rest)
  if (stack.length > 0) throw new UnsupportedTemplate('a block is not closed')
  return root
}
