import { escapeHtml } from '@/lib/import/body/escape'
import {
  createFunctions,
  FUNCTION_ALIASES,
  isRecord,
  isTrue,
  SafeHtml,
  type TemplateFunction,
  type TemplateSite,
  toText,
} from './functions'
import type { Command, Operand, Pipeline } from './parse-pipeline'
import { parseTemplate, type TemplateNode } from './parse-template'
import { UnsupportedTemplate } from './unsupported-template'

/**
 * Runs a template of Go with a value for the dot, whose fields are values or methods. Values are escaped for the place
 * in the HTML that they are in.
 *
 * @param root the dot, and `$`
 * @param globals functions without arguments such as `site`
 * @throws UnsupportedTemplate for anything beyond what templates of shortcodes commonly have
 */
export function runTemplate(
  source: string,
  root: Record<string, unknown>,
  site: TemplateSite,
  globals: Record<string, unknown> = {},
): string {
  const functions: Record<string, TemplateFunction> = {
    ...createFunctions(site),
    partial: runPartial,
    partialCached: runPartial,
  }
  let output = ''
  let depth = 0
  let returned: { value: unknown } | undefined
  run(parseTemplate(source), root, [new Map([['', root as unknown]])])
  return output

  /** What a partial prints, or the value that it returns. */
  function runPartial(name: unknown, dot?: unknown): unknown {
    const path = toText(name).replace(/^partials\//, '')
    const partial = site.partials?.get(path) ?? site.partials?.get(`${path}.html`)
    if (partial === undefined || depth > MAX_DEPTH) throw new UnsupportedTemplate(`the partial ${path}`)
    const before = output
    output = ''
    depth++
    run(parseTemplate(partial), dot, [new Map([['', dot]])])
    depth--
    const result = returned ? returned.value : new SafeHtml(output)
    output = before
    returned = undefined
    return result
  }

  function run(nodes: TemplateNode[], dot: unknown, scopes: Map<string, unknown>[]) {
    for (const node of nodes) {
      if (returned) return
      if (node.type === 'output' && isReturn(node.pipeline))
        returned = { value: evaluate(withoutReturn(node.pipeline), dot, scopes) }
      else if (node.type === 'text') output += node.text
      else if (node.type === 'output') output += escapeFor(output, evaluate(node.pipeline, dot, scopes))
      else if (node.type === 'assign') assign(node, evaluate(node.pipeline, dot, scopes), scopes)
      else runBlock(node, dot, scopes)
    }
  }

  function runBlock(
    node: Extract<TemplateNode, { body: TemplateNode[] }>,
    dot: unknown,
    scopes: Map<string, unknown>[],
  ) {
    const value = evaluate(node.pipeline, dot, scopes)
    const [first, second] = node.variables
    const runWith = (inner: unknown, variables: [string | undefined, unknown][]) => {
      const scope = new Map(variables.flatMap(([name, held]) => (name === undefined ? [] : [[name, held] as const])))
      run(node.body, inner, [...scopes, scope])
    }
    if (!isTrue(value)) return run(node.otherwise, dot, [...scopes, new Map()])
    if (node.type === 'if') return runWith(dot, [[first, value]])
    if (node.type === 'with') return runWith(value, [[first, value]])
    if (!Array.isArray(value) && !isRecord(value)) throw new UnsupportedTemplate('range over a text')
    for (const [key, item] of Object.entries(value)) {
      const position = Array.isArray(value) ? Number(key) : key
      runWith(
        item,
        second === undefined
          ? [[first, item]]
          : [
              [first, position],
              [second, item],
            ],
      )
    }
    return undefined
  }

  function assign(
    { name, declares }: { name: string; declares: boolean },
    value: unknown,
    scopes: Map<string, unknown>[],
  ) {
    const declared = declares ? undefined : scopes.findLast((candidate) => candidate.has(name))
    ;(declared ?? scopes.at(-1))?.set(name, value)
  }

  function evaluate(pipeline: Pipeline, dot: unknown, scopes: Map<string, unknown>[]): unknown {
    return pipeline.reduce<{ value: unknown; isFirst: boolean }>(
      ({ value, isFirst }, command) => {
        return { value: call(command, isFirst ? [] : [value], dot, scopes), isFirst: false }
      },
      { value: undefined, isFirst: true },
    ).value
  }

  function call([head, ...args]: Command, piped: unknown[], dot: unknown, scopes: Map<string, unknown>[]): unknown {
    if (!head) throw new UnsupportedTemplate('an empty command')
    const values = [...args.map((operand) => resolve(operand, dot, scopes)), ...piped]
    if (head.type !== 'name') {
      const value = resolve(head, dot, scopes, values)
      return value
    }
    const found = functions[head.name] ?? functions[FUNCTION_ALIASES[head.name] ?? '']
    if (found) return found(...values)
    const [name = '', ...fields] = head.name.split('.')
    if (name in globals && (values.length === 0 || fields.length > 0)) return follow(globals[name], fields, values)
    throw new UnsupportedTemplate(head.name)
  }

  function resolve(operand: Operand, dot: unknown, scopes: Map<string, unknown>[], args: unknown[] = []): unknown {
    if (operand.type === 'literal') return operand.value
    if (operand.type === 'name') return call([operand], [], dot, scopes)
    const { of, fields } = operand
    if (of === 'dot') return follow(dot, fields, args)
    if ('pipeline' in of) return follow(evaluate(of.pipeline, dot, scopes), fields, args)
    const scope = scopes.findLast((candidate) => candidate.has(of.variable))
    if (!scope) throw new UnsupportedTemplate(`$${of.variable}`)
    return follow(scope.get(of.variable), fields, args)
  }
}

/** Partials that call each other for ever. */
const MAX_DEPTH = 20

/** `return $x`, which only a partial has. */
function isReturn([first]: Pipeline): boolean {
  const head = first?.[0]
  return head?.type === 'name' && head.name === 'return'
}

function withoutReturn([first = [], ...others]: Pipeline): Pipeline {
  return [first.slice(1), ...others].filter((command) => command.length > 0)
}

/** Follows fields; the last one may be a method with arguments. */
function follow(start: unknown, fields: string[], args: unknown[]): unknown {
  return fields.reduce<unknown>((value, field, index) => {
    if (value === undefined || value === null) return undefined
    if (!isRecord(value)) throw new UnsupportedTemplate(`.${field} of a text`)
    const isStrict = value.isStrict === true
    const key = isStrict ? field : Object.keys(value).find((name) => name.toLowerCase() === field.toLowerCase())
    if (isStrict && !(field in value)) throw new UnsupportedTemplate(`.${field}`)
    const found = key === undefined ? undefined : value[key]
    if (typeof found !== 'function') return found
    return found(...(index === fields.length - 1 ? args : []))
  }, start)
}

const URL_ATTRIBUTE = /\b(?:href|src|action|poster|cite|data)\s*=\s*("[^"]*|'[^']*|[^\s"'>]*)$/i
const OPEN_TAG = /<[a-z][^<>]*$/i

/** Escapes a value for the place in HTML that it comes to. */
function escapeFor(before: string, value: unknown): string {
  const element = /<(script|style)\b(?:(?!<\/\1)[\s\S])*$/i.exec(before)
  if (element && !OPEN_TAG.test(before)) throw new UnsupportedTemplate(`a value in <${element[1]}>`)
  const isInTag = OPEN_TAG.test(before)
  if (value instanceof SafeHtml && !isInTag) return value.html
  const text = toText(value)
  if (isInTag && URL_ATTRIBUTE.test(before)) return escapeHtml(encodeUnsafe(text))
  return escapeHtml(text)
}

/** Encodes what a URL cannot have, and nothing twice. */
function encodeUnsafe(url: string): string {
  return url.replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, (sign) => encodeURIComponent(sign))
}
