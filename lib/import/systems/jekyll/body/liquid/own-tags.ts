import { fillTemplate } from '@/lib/import/mapping'
import type { Mapping, TemplateUse } from '@/lib/import/source-site'
import type { TagCall } from './tags'

const VIDEO = /youtube|vimeo|tweet|twitter|video|embed/i
const IMAGE = /im(a?)g|image|figure|photo|picture/i

/** What a tag or an include of the site’s own probably means, guessed from its name and its arguments. */
export function guessMapping(name: string, { args, inner }: Pick<TagCall, 'args' | 'inner'>): TemplateUse['guess'] {
  if (inner !== undefined) return 'keep'
  const { positional, named } = args
  const key = (names: string[]) => names.find((each) => named[each] !== undefined)
  const src = key(['src', 'url', 'image', 'image_path', 'img', 'path', 'file', 'image_url'])
  const alt = key(['alt', 'title', 'caption', 'description'])
  const isPicture = /\.(png|jpe?g|gif|svg|webp)\b/i.test(named[src ?? ''] ?? positional[0] ?? '')
  if (IMAGE.test(name) || isPicture) {
    const caption = key(['caption', 'title'])
    const title = caption === undefined || caption === alt ? '' : ` "{{ ${caption} }}"`
    return { template: `![{{ ${alt ?? (src === undefined ? 1 : 'alt')} }}]({{ ${src ?? 0} }}${title})` }
  }
  const url = key(['url', 'href', 'link', 'src'])
  if (VIDEO.test(name) && /^https?:/.test(named[url ?? ''] ?? positional[0] ?? '')) {
    return { template: `<{{ ${url ?? 0} }}>` }
  }
  return 'drop'
}

/** What becomes of a use of a tag by the answer for its name. */
export function applyMapping(answer: Mapping[string], { args, inner }: TagCall): string {
  if (answer === 'drop') return ''
  if (answer === 'keep') return inner ?? ''
  return fillTemplate(answer.template, (name) => {
    if (name === 'inner') return inner
    return /^\d+$/.test(name) ? args.positional[Number(name)] : args.named[name]
  })
}
