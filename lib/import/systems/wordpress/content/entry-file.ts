import type { WordPressItem } from '@/lib/import/systems/wordpress/export/read-export'
import { decodePath } from '@/lib/routing/paths'
import { slugify } from '@/lib/text/slugify'

/** The last part of the URL of an item, from its title if it has never been published. */
export function getSlug({ slug, title, type, id }: WordPressItem): string {
  return slugify(decodePath(slug)) || slugify(title) || `${type}-${id}`
}

/** How notes name an item: `blog.xml#the-step-back`. */
export function getEntryFile(item: WordPressItem): string {
  return `${item.file}#${getSlug(item)}`
}
