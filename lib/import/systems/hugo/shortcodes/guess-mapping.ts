import type { Mapping } from '@/lib/import/source-site'
import type { ShortcodeParams } from './shortcode-tree'

const CALLOUTS: [RegExp, string][] = [
  [/tip|hint|success|check/i, 'TIP'],
  [/caution|danger|error|critical/i, 'CAUTION'],
  [/warn|alert|attention/i, 'WARNING'],
  [/important/i, 'IMPORTANT'],
  [/note|notice|info|callout|admonition|aside|message|box/i, 'NOTE'],
]
const VIDEO = /youtube|^yt$/i
/** Of a file, which the browser plays. */
const PLAYER = /^(?:html5[-_]?|local[-_]?)?(video|audio)$/i
const QUOTE = /^(block)?quote$/i
const IMAGE = /^(?:.*[-_])?(img|image|imgs?\d*|figure|fig|picture|pic|photo|screenshot|lazyimg|svg|webp)(?:[-_].*)?$/i
const LINK = /link|href|button|btn|^newtab/i
const SOURCES = ['src', 'url', 'href', 'link', 'path', 'file', 'image', 'img', 'filename', 'name', 'source']
const TEXTS = ['alt', 'text', 'title', 'label', 'description']

/**
 * What a shortcode of the site’s own probably becomes, by its name and its parameters: an image, a callout, a quotation,
 * a player of a file, a link to a video; otherwise its inner text is kept.
 */
export function guessMapping(name: string, params: ShortcodeParams, inner: string | undefined): Mapping[string] {
  const find = (names: string[]) => names.find((candidate) => candidate in params)
  if (VIDEO.test(name))
    return { template: `https://www.youtube.com/watch?v={{ ${find(['id', 'v', 'video']) ?? '0'} }}` }
  if (/vimeo/i.test(name)) return { template: `https://vimeo.com/{{ ${find(['id', 'video']) ?? '0'} }}` }
  if (/^bilibili$/i.test(name))
    return { template: `https://www.bilibili.com/video/{{ ${find(['id', 'bvid']) ?? '0'} }}` }
  const source = find(['mp4', ...SOURCES]) ?? ('0' in params ? '0' : undefined)
  const player = PLAYER.exec(name)?.[1]?.toLowerCase()
  if (player !== undefined && source !== undefined) {
    return { template: `<${player} controls src="{{ ${source} }}"></${player}>` }
  }
  if (inner === undefined && IMAGE.test(name) && source !== undefined) {
    const text = find(TEXTS) ?? find(['caption', '1'])
    const caption = find(['caption', 'title'])
    const title = caption === undefined || caption === text ? '' : ` "{{ ${caption} }}"`
    return { template: `![${text === undefined ? '' : `{{ ${text} }}`}]({{ ${source} }}${title})` }
  }
  if (inner !== undefined && QUOTE.test(name)) return { template: '> {{ inner }}' }
  if (inner !== undefined) {
    const type = CALLOUTS.find(([pattern]) => pattern.test(name))?.[1]
    if (type === undefined) {
      const target = find(['href', 'url', 'link']) ?? ('0' in params ? '0' : undefined)
      return LINK.test(name) && target !== undefined ? { template: `[{{ inner }}]({{ ${target} }})` } : 'keep'
    }
    const kind = String(params.type ?? params.kind ?? params.style ?? params['0'] ?? '')
    const own = type === 'NOTE' ? (CALLOUTS.find(([pattern]) => pattern.test(kind))?.[1] ?? type) : type
    const title = 'title' in params ? ' {{ title }}' : ''
    return { template: `> [!${own}]${title}\n> {{ inner }}` }
  }
  const target = find(['href', 'url', 'link'])
  const label = find(['title', 'text', 'label', 'name'])
  if (LINK.test(name) && target !== undefined && label !== undefined)
    return { template: `[{{ ${label} }}]({{ ${target} }})` }
  return 'drop'
}
