import { isTree, type Tree } from '@/lib/import/data/tree'
import { toList, toText } from '@/lib/import/systems/jekyll/config/values'

/**
 * The categories of a post: the folders that its `_posts` is in, then `categories`, whose text is several at white space,
 * then `category`, which is one.
 */
export function getCategories(values: Tree, folders: string[]): string[] {
  return unique([...folders, ...split(values.categories), ...single(values.category)])
}

export function getTags(values: Tree): string[] {
  return unique([...split(values.tags), ...single(values.tag)])
}

/** The names of terms as they are meant: of `a, b` Jekyll keeps the comma, in URLs too. */
export function toNames(terms: string[]): string[] {
  return unique(terms.map((name) => name.replace(/,$/, '')))
}

function split(value: unknown): string[] {
  return typeof value === 'string' ? value.split(/\s+/) : single(value)
}

function single(value: unknown): string[] {
  return toList(value).flatMap((name) =>
    isTree(name) ? (toText(name.name) ?? toText(name.title) ?? []) : (toText(name) ?? []),
  )
}

function unique(names: string[]): string[] {
  return [...new Set(names.filter((name) => name !== ''))]
}
