import { UnsupportedTemplate } from './unsupported-template'

/** Commands of which each gets the value of the one before as its last argument. */
export type Pipeline = Command[]

/** A value, or a function or a method with its arguments. */
export type Command = Operand[]

export type Operand =
  | { type: 'literal'; value: string | number | boolean | undefined }
  | { type: 'name'; name: string }
  /** `.Page.Title` of the dot, `$x.y` of a variable, `(…).z` of a pipeline; `$` is the variable of an empty name. */
  | { type: 'chain'; of: 'dot' | { variable: string } | { pipeline: Pipeline }; fields: string[] }

const TOKEN =
  /\s*(?:("(?:[^"\\\n]|\\.)*")|`([^`]*)`|(-?\d+(?:\.\d+)?)(?![\w.])|(\$\w*(?:\.\w+)*)|((?:\.\w+)+|\.)|([a-zA-Z]\w*(?:\.\w+)*)|([()|]))/y

/** Parses what is in the braces of an action. @throws UnsupportedTemplate */
export function parsePipeline(source: string): Pipeline {
  let at = 0
  const peek = () => {
    TOKEN.lastIndex = at
    return TOKEN.exec(source)
  }

  function parse(isInner: boolean): Pipeline {
    const pipeline: Pipeline = [[]]
    const append = (operand: Operand) => pipeline.at(-1)?.push(operand)
    for (;;) {
      if (source.slice(at).trim() === '') {
        if (isInner) throw new UnsupportedTemplate('a parenthesis is not closed')
        return check(pipeline)
      }
      const token = peek()
      if (!token) throw new UnsupportedTemplate(source.slice(at).trim())
      at += token[0].length
      const [, quoted, raw, number, variable, chain, name, sign] = token
      if (quoted !== undefined) append({ type: 'literal', value: unquote(quoted) })
      else if (raw !== undefined) append({ type: 'literal', value: raw })
      else if (number !== undefined) append({ type: 'literal', value: Number(number) })
      else if (variable !== undefined) {
        const [root = '', ...fields] = variable.slice(1).split('.')
        append({ type: 'chain', of: { variable: root }, fields })
      } else if (chain !== undefined) {
        append({ type: 'chain', of: 'dot', fields: chain.split('.').filter(Boolean) })
      } else if (name !== undefined) append(toNamed(name))
      else if (sign === '(') {
        const inner = parse(true)
        const [fields = ''] = /^(?:\.\w+)*/.exec(source.slice(at)) ?? []
        at += fields.length
        append({ type: 'chain', of: { pipeline: inner }, fields: fields.split('.').filter(Boolean) })
      } else if (sign === ')') {
        if (!isInner) throw new UnsupportedTemplate(')')
        return check(pipeline)
      } else pipeline.push([])
    }
  }
  return parse(false)
}

function check(pipeline: Pipeline): Pipeline {
  if (pipeline.some((command) => command.length === 0)) throw new UnsupportedTemplate('an empty command')
  return pipeline
}

function toNamed(name: string): Operand {
  if (name === 'true' || name === 'false') return { type: 'literal', value: name === 'true' }
  return name === 'nil' ? { type: 'literal', value: undefined } : { type: 'name', name }
}

function unquote(quoted: string): string {
  const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r' }
  return quoted.slice(1, -1).replace(/\\(.)/g, (_, sign: string) => escapes[sign] ?? sign)
}
