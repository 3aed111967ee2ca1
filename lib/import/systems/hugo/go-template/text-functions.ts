import { isRecord, SafeHtml, type TemplateFunction, toText } from './functions'
import { UnsupportedTemplate } from './unsupported-template'

/** The functions of Hugo for patterns, paths and lists. */
export function createTextFunctions(): Record<string, TemplateFunction> {
  return {
    replaceRE: (pattern, to, value) =>
      toText(value).replace(toRegExp(pattern), toText(to).replace(/\$\{(\w+)\}/g, '$$$1')),
    findRE: (pattern, value) => toText(value).match(toRegExp(pattern)) ?? [],
    substr: (value, start, length) =>
      [...toText(value)]
        .slice(Number(start), length === undefined ? undefined : Number(start) + Number(length))
        .join(''),
    'path.Base': (value) => toText(value).replace(/^.*\//, ''),
    'path.Ext': (value) => /\.[^./]*$/.exec(toText(value))?.[0] ?? '',
    'path.Join': (...values) =>
      values
        .map(toText)
        .filter(Boolean)
        .join('/')
        .replace(/\/{2,}/g, '/'),
    jsonify: (value) => new SafeHtml(JSON.stringify(value)),
    append: (...values) => [...toList(values.at(-1)), ...values.slice(0, -1).flat()],
    after: (count, list) => toList(list).slice(Number(count)),
    last: (count, list) => toList(list).slice(-Number(count)),
    seq: (...values) => toSequence(values.map(Number)),
    merge: (...values) => Object.assign({}, ...values.filter(isRecord)),
    ...{ warnf: () => '', errorf: () => '' },
    ...{ fingerprint: (file) => file, minify: (file) => file },
  }
}

function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** `seq 3` is 1, 2, 3; `seq 2 4` is 2, 3, 4; `seq 0 2 4` is 0, 2, 4. */
function toSequence(values: number[]): number[] {
  const [first = 1, last = 1] = values.length === 1 ? [1, values[0]] : [values[0], values.at(-1)]
  const step = values.length === 3 ? (values[1] ?? 1) : first > last ? -1 : 1
  const count = Math.max(0, Math.floor((last - first) / step) + 1)
  return Array.from({ length: Math.min(count, MAX_SEQUENCE) }, (_, index) => first + index * step)
}

/** Hugo’s own limit is 1,000,000. */
const MAX_SEQUENCE = 10_000

/** Go’s patterns are nearly those of JavaScript. @throws UnsupportedTemplate */
function toRegExp(pattern: unknown): RegExp {
  const text = toText(pattern)
  const flags = /^\(\?([is]+)\)/.exec(text)
  try {
    return new RegExp(flags ? text.slice(flags[0].length) : text, `gu${flags?.[1] ?? ''}`)
  } catch {
    throw new UnsupportedTemplate(`the pattern ${text}`)
  }
}
