import { pluralize } from '@/lib/diagnostics/issue'
import { changed, type NoteContent } from '@/lib/import/note'
import type { HugoConfig } from '@/lib/import/systems/hugo/config/hugo-config'

const CODE =
  /(^(?: {0,3}|\s*(?:[-*+]|\d+\.)\s+)(`{3,}|~{3,})[\s\S]*?(?:^\s*\2|$(?![\s\S]))|(`+)(?!`)[\s\S]*?[^`]\3(?!`))/m

const TAGS: [RegExp, (id: string) => string][] = [
  [/\{%-?\s*gist\s+(\S+)[^%]*%\}/g, (id) => `<https://gist.github.com/${id}>`],
  [/\{%-?\s*youtube\s+["']?([\w-]+)[^%]*%\}/g, (id) => `<https://www.youtube.com/watch?v=${id}>`],
  [/\{%-?\s*vimeo\s+["']?(\d+)[^%]*%\}/g, (id) => `<https://vimeo.com/${id}>`],
]

/** Replaces what `hugo import jekyll` leaves of Liquid and Hugo shows as it is: the URL of the site, and embeds. */
export function replaceLiquid(
  text: string,
  { basePath, url = '' }: HugoConfig,
  report: (note: NoteContent) => void,
): string {
  if (!/\{%|\{\{/.test(text)) return text
  const outside = text.split(CODE)
  let count = 0
  const result = outside.map((part, index) => {
    if (part === undefined || index % 4 === 2 || index % 4 === 3) return ''
    if (index % 4 === 1) return part
    const urls = part.replace(/\{\{\s*site\.(baseurl|url)\s*\}\}/g, (_, name: string) => {
      count++
      return name === 'url' ? url : basePath
    })
    return TAGS.reduce((before, [pattern, toLink]) => {
      return before.replace(pattern, (_, id: string) => {
        count++
        return toLink(id)
      })
    }, urls)
  })
  if (count > 0) report(changed('Liquid that is left', `Jekyll’s Liquid was replaced in ${pluralize(count, 'place')}`))
  return result.join('')
}
