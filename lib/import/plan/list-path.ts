import type { ListTarget } from '@/lib/import/source-site'
import {
  authorPath,
  categoriesPath,
  categoryPath,
  feedFilePath,
  homePath,
  postsPath,
  searchPath,
  seriesPath,
  topicPath,
} from '@/lib/routing/urls'
import { slugify } from '@/lib/text/slugify'

/** What the tags of the old site become. */
export type TagsAs = 'topics' | 'categories' | 'tags'

const LISTS = {
  home: homePath,
  posts: postsPath,
  categories: categoriesPath,
  search: searchPath,
  atom: feedFilePath(homePath, 'atom.xml'),
  rss: feedFilePath(homePath, 'rss.xml'),
}

/** The path of the list that takes the place of an old one. Tags that stay tags have a search. */
export function toListPath(target: ListTarget, tagsAs: TagsAs): string {
  if (!('name' in target)) return LISTS[target.kind]
  const slug = slugify(target.name)
  if (target.kind === 'author') return authorPath(slug)
  if (target.kind === 'series') return seriesPath(slug)
  if (target.kind === 'tag' && tagsAs === 'tags')
    return target.feed ? LISTS[target.feed] : `${searchPath}?q=${encodeURIComponent(target.name)}`
  const path = target.kind === 'tag' && tagsAs === 'topics' ? topicPath(slug) : categoryPath(slug)
  return target.feed ? feedFilePath(path, `${target.feed}.xml`) : path
}
