import { toPlainText } from '@/lib/import/body/plain-text'
import type { SourceEntry, SourceSettings } from '@/lib/import/source-site'
import { findTimeZone } from './content/time-zone'
import type { WordPressExport, WordPressItem } from './export/read-export'

/** What an export says of the settings. */
export function toSourceSettings(site: WordPressExport, entries: ReadonlyMap<string, SourceEntry>): SourceSettings {
  const title = toPlainText(site.title)
  const description = toPlainText(site.description)
  return {
    ...(title !== '' && { title }),
    ...(description !== '' && { description }),
    ...(site.url !== '' && { url: site.url }),
    ...(site.language !== '' && { language: site.language.replaceAll('_', '-') }),
    timeZone: findTimeZone(site.items.filter(({ type, status }) => type === 'post' && status === 'publish')),
    navigation: getNavigation(site, entries),
  }
}

/** The first level of the largest menu. */
function getNavigation(
  { items }: WordPressExport,
  entries: ReadonlyMap<string, SourceEntry>,
): SourceSettings['navigation'] {
  const menus = new Map<string, WordPressItem[]>()
  for (const item of items.filter(({ type }) => type === 'nav_menu_item')) {
    const isTop = ['', '0'].includes(getMeta(item, '_menu_item_menu_item_parent'))
    const menu = item.terms.find(({ taxonomy }) => taxonomy === 'nav_menu')?.slug ?? ''
    // Menus of links to profiles are none of the site.
    if (isTop && !/social/i.test(menu)) menus.set(menu, [...(menus.get(menu) ?? []), item])
  }
  const [largest = []] = [...menus.values()].sort((a, b) => b.length - a.length)
  return largest
    .toSorted((a, b) => a.order - b.order)
    .flatMap((item) => {
      const kind = getMeta(item, '_menu_item_type')
      const entry = kind === 'post_type' ? entries.get(getMeta(item, '_menu_item_object_id')) : undefined
      const label = toPlainText(item.title) || entry?.title
      const url = kind === 'custom' ? getMeta(item, '_menu_item_url') : entry?.path
      return label === undefined || url === undefined || url === '' || url === '#' ? [] : [{ label, url }]
    })
}

function getMeta({ meta }: WordPressItem, key: string): string {
  return meta.get(key)?.[0]?.trim() ?? ''
}
