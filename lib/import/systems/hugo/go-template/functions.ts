import { escapeHtml } from '@/lib/import/body/escape'
import { formatDate } from './format-date'
import { createTextFunctions } from './text-functions'
import { UnsupportedTemplate } from './unsupported-template'

/** HTML that is not escaped. */
export class SafeHtml {
  constructor(readonly html: string) {}
}

/** What functions need to know of the site. */
export type TemplateSite = {
  /** `https://ada.example/notes/` */
  baseUrl: string
  /** `/notes` */
  basePath: string
  /** Renders Markdown to HTML; without a paragraph around a single one. */
  markdownify: (text: string) => SafeHtml
  /** By name, with their extension. */
  partials?: ReadonlyMap<string, string>
}

export type TemplateFunction = (...values: unknown[]) => unknown

/** The functions of Hugo that templates of shortcodes use; `strings.ToUpper` is `upper`. */
export function createFunctions({ baseUrl, basePath, markdownify }: TemplateSite): Record<string, TemplateFunction> {
  const origin = baseUrl === '' ? '' : new URL(baseUrl).origin
  // One that begins with a slash is already complete.
  const relUrl = (url: string) => (/^(https?:)?\/\/|^\/|^[a-z]+:/.test(url) ? url : `${basePath}/${url}`)
  const absUrl = (url: string) => (/^(https?:)?\/\/|^[a-z]+:/.test(url) ? url : origin + relUrl(url))
  return {
    safeHTML: (value) => new SafeHtml(toText(value)),
    safeHTMLAttr: (value) => new SafeHtml(toText(value)),
    safeJS: (value) => new SafeHtml(toText(value)),
    safeURL: (value) => new SafeHtml(toText(value)),
    safeCSS: (value) => new SafeHtml(toText(value)),
    markdownify: (value) => markdownify(toText(value)),
    relURL: (value) => relUrl(toText(value)),
    relLangURL: (value) => relUrl(toText(value)),
    absURL: (value) => absUrl(toText(value)),
    absLangURL: (value) => absUrl(toText(value)),
    plainify: (value) => toText(value).replace(/<[^>]*>/g, ''),
    htmlEscape: (value) => new SafeHtml(escapeHtml(toText(value))),
    lower: (value) => toText(value).toLowerCase(),
    upper: (value) => toText(value).toUpperCase(),
    humanize: (value) =>
      toText(value)
        .replace(/[-_]/g, ' ')
        .replace(/^./, (letter) => letter.toUpperCase()),
    title: (value) => toText(value).replace(/(?<![\p{L}\p{N}'’])\p{L}/gu, (letter) => letter.toUpperCase()),
    urlize: (value) => toText(value).toLowerCase().replace(/\s+/g, '-'),
    trim: (value, signs) => trim(toText(value), toText(signs), true, true),
    'strings.TrimSpace': (value) => toText(value).trim(),
    'strings.TrimSuffix': (suffix, value) => removeAt(toText(value), toText(suffix), 'end'),
    'strings.TrimPrefix': (prefix, value) => removeAt(toText(value), toText(prefix), 'start'),
    'strings.TrimRight': (signs, value) => trim(toText(value), toText(signs), false, true),
    'strings.TrimLeft': (signs, value) => trim(toText(value), toText(signs), true, false),
    chomp: (value) => toText(value).replace(/[\r\n]+$/, ''),
    hasPrefix: (value, prefix) => toText(value).startsWith(toText(prefix)),
    hasSuffix: (value, suffix) => toText(value).endsWith(toText(suffix)),
    'strings.Contains': (value, part) => toText(value).includes(toText(part)),
    in: (list, value) => (Array.isArray(list) ? list.includes(value) : toText(list).includes(toText(value))),
    replace: (value, from, to) => toText(value).replaceAll(toText(from), toText(to)),
    ...createTextFunctions(),
    split: (value, separator) => toText(value).split(toText(separator)),
    delimit: (list, separator) => (Array.isArray(list) ? list.map(toText).join(toText(separator)) : ''),
    first: (count, list) => (Array.isArray(list) ? list.slice(0, Number(count)) : list),
    dateFormat: (layout, value) => formatDate(toDateText(value), toText(layout)),
    print: (...values) => values.map(toText).join(''),
    printf: (format, ...values) => formatText(toText(format), values),
    default: (fallback, value) => (isTrue(value) ? value : fallback),
    len: (value) =>
      Array.isArray(value) ? value.length : isRecord(value) ? Object.keys(value).length : [...toText(value)].length,
    index: (value, key) => {
      if (!isRecord(value) && !Array.isArray(value)) return undefined
      // The keys of settings and front matters are in lower case.
      const written = toText(key)
      return Reflect.get(value, Object.hasOwn(value, written) ? written : written.toLowerCase())
    },
    isset: (value, key) => (isRecord(value) || Array.isArray(value)) && Reflect.has(value, toText(key)),
    slice: (...values) => values,
    dict: (...values) =>
      Object.fromEntries(values.flatMap((key, index) => (index % 2 === 0 ? [[toText(key), values[index + 1]]] : []))),
    cond: (condition, then, otherwise) => (isTrue(condition) ? then : otherwise),
    eq: (value, ...others) => others.some((other) => isEqual(value, other)),
    ne: (value, other) => !isEqual(value, other),
    lt: (a, b) => Number(toText(a)) < Number(toText(b)),
    le: (a, b) => Number(toText(a)) <= Number(toText(b)),
    gt: (a, b) => Number(toText(a)) > Number(toText(b)),
    ge: (a, b) => Number(toText(a)) >= Number(toText(b)),
    add: (a, b) => Number(a) + Number(b),
    sub: (a, b) => Number(a) - Number(b),
    mul: (a, b) => Number(a) * Number(b),
    div: (a, b) => Math.trunc(Number(a) / Number(b)),
    int: (value) => Math.trunc(Number(toText(value))),
    string: (value) => toText(value),
    not: (value) => !isTrue(value),
    and: (...values) => values.find((value) => !isTrue(value)) ?? values.at(-1),
    or: (...values) => values.find(isTrue) ?? values.at(-1),
  }
}

/** The same function under its name in a namespace. */
export const FUNCTION_ALIASES: Record<string, string> = {
  'strings.ToUpper': 'upper',
  'strings.ToLower': 'lower',
  'strings.HasPrefix': 'hasPrefix',
  'strings.HasSuffix': 'hasSuffix',
  'strings.Replace': 'replace',
  'strings.Split': 'split',
  'strings.Title': 'title',
  'strings.Trim': 'trim',
  'urls.RelURL': 'relURL',
  'urls.AbsURL': 'absURL',
  'transform.Markdownify': 'markdownify',
  'transform.Plainify': 'plainify',
  'time.Format': 'dateFormat',
  'collections.Index': 'index',
  'strings.ReplaceRE': 'replaceRE',
  'strings.FindRE': 'findRE',
  'strings.Substr': 'substr',
  'resources.Fingerprint': 'fingerprint',
  'collections.Slice': 'slice',
  'collections.Dictionary': 'dict',
  'collections.Append': 'append',
  'fmt.Print': 'print',
  'fmt.Printf': 'printf',
  markdown: 'markdownify',
  htmlescape: 'htmlEscape',
}

/** The fields and methods of a date. */
export function createDate(written: string) {
  const format = (layout: unknown) => formatDate(written, toText(layout))
  const [year, day] = [format('2006'), format('2')].map(Number)
  return {
    ...{ isStrict: true, written, Format: format },
    ...{ Year: year, Month: format('January'), Day: day, Weekday: format('Monday'), IsZero: false },
  }
}

function toDateText(value: unknown): string {
  return isRecord(value) && typeof value.written === 'string' ? value.written : toText(value)
}

export function toText(value: unknown): string {
  if (value instanceof SafeHtml) return value.html
  if (value === undefined || value === null) return ''
  if (typeof value === 'object' || typeof value === 'function') throw new UnsupportedTemplate('a value that is no text')
  return String(value)
}

/** What Go takes for true: everything but empty texts and lists, 0 and nil. */
export function isTrue(value: unknown): boolean {
  if (value instanceof SafeHtml) return value.html !== ''
  if (Array.isArray(value)) return value.length > 0
  if (isRecord(value)) return Object.keys(value).length > 0
  return Boolean(value)
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof SafeHtml)
}

function isEqual(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a === b
  return toText(a) === toText(b)
}

function trim(text: string, signs: string, start: boolean, end: boolean): string {
  let [from, to] = [0, text.length]
  while (start && from < to && signs.includes(text.charAt(from))) from++
  while (end && to > from && signs.includes(text.charAt(to - 1))) to--
  return text.slice(from, to)
}

function removeAt(text: string, part: string, place: 'start' | 'end'): string {
  if (place === 'start') return text.startsWith(part) ? text.slice(part.length) : text
  return part !== '' && text.endsWith(part) ? text.slice(0, -part.length) : text
}

function formatText(format: string, values: unknown[]): string {
  let index = 0
  return format.replace(/%([%a-zA-Z])/g, (_, verb: string) => {
    if (verb === '%') return '%'
    if (verb === 'q') return JSON.stringify(toText(values[index++]))
    if (!['s', 'd', 'v', 't'].includes(verb)) throw new UnsupportedTemplate(`printf %${verb}`)
    return toText(values[index++])
  })
}
