import type { Liquid } from 'liquidjs'
import { renderHtml } from '@/lib/import/body/render-snippet'
import type { JekyllConfig } from '@/lib/import/systems/jekyll/config/jekyll-config'

/** Jekyll’s filters that liquidjs has not: https://jekyllrb.com/docs/liquid/filters/ */
export function registerFilters(engine: Liquid, { url, baseUrl }: JekyllConfig) {
  const toRelative = (path: unknown) => {
    const text = toText(path)
    return /^[a-z][a-z\d+.-]*:|^\/\//i.test(text) ? text : `${baseUrl}/${text}`.replace(/\/{2,}/g, '/')
  }
  const filters: Record<string, (value: unknown) => unknown> = {
    relative_url: toRelative,
    absolute_url: (path) => (/^[a-z][a-z\d+.-]*:/i.test(toText(path)) ? path : url + toRelative(path)),
    strip_index: (path) => toText(path).replace(/\/index\.html?$/, '/'),
    markdownify: (text) => renderHtml(toText(text)),
    smartify: (text) => text,
    titlecase: (text) => toText(text).replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()),
    to_integer: (value) => Number.parseInt(toText(value), 10) || 0,
    inspect: (value) => JSON.stringify(value),
    scssify: (text) => text,
    sassify: (text) => text,
    expand_urls: (text) => text,
  }
  for (const [name, filter] of Object.entries(filters)) engine.registerFilter(name, filter)
  for (const name of ['group_by', 'group_by_exp']) countGroups(engine, name)
}

function toText(value: unknown): string {
  return value === undefined || value === null ? '' : String(value)
}

/** Adds the number of its items to each group, which liquidjs does not. */
function countGroups(engine: Liquid, name: string) {
  const group = engine.filters[name]
  if (typeof group !== 'function') return
  engine.registerFilter(name, function* (...args): Generator<unknown, unknown, unknown> {
    const groups: unknown = yield group.apply(this, args)
    return Array.isArray(groups) ? groups.map((each) => ({ ...each, size: each.items.length })) : groups
  })
}
