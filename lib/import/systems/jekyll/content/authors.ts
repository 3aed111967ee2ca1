import { isTree, type Tree } from '@/lib/import/data/tree'
import { AUTHOR_KEYS } from '@/lib/import/people/data-authors'
import { getText, getTree, toList, toText } from '@/lib/import/systems/jekyll/config/values'

/** The authors that a blog knows, by key: of `_data/authors.yml`, else of the settings. */
export function getKnownAuthors(config: Tree, data: Tree): Tree {
  const lists = [config.authors, config.people, data.people, data.author, data.authors]
  return Object.assign({}, ...lists.filter(isTree), ...lists.filter(Array.isArray).map(byKey))
}

function byKey(list: unknown[]): Tree {
  return Object.fromEntries(
    list.filter(isTree).flatMap((author) => {
      const key = AUTHOR_KEYS.map((name) => getText(author, name)).find((text) => text !== undefined)
      return key === undefined ? [] : [[key, author]]
    }),
  )
}

/** The names of the authors of a post, of which it has keys, names or mappings. */
export function getAuthors(values: Tree, known: Tree): string[] {
  const written = [...toList(values.author), ...toList(values.authors)]
  const names = written.flatMap((author) => {
    if (isTree(author)) return getText(author, 'name') ?? getText(author, 'display_name') ?? []
    const text = toText(author)
    if (text === undefined) return []
    return getAuthorName(known, text) ?? text
  })
  return [...new Set(names)]
}

export function getAuthorName(known: Tree, key: string): string | undefined {
  const author = known[key]
  if (!isTree(author)) return toText(author)
  const full = [getText(author, 'first_name'), getText(author, 'last_name')].filter(Boolean).join(' ')
  const fields = ['name', 'display_name', 'full_name', 'title']
  return fields.map((field) => getText(author, field)).find((name) => name !== undefined) ?? (full || undefined)
}

/** The author of the site. */
export function getSiteAuthor(config: Tree, known: Tree): { name: string; url?: string } | undefined {
  const author = getTree(config, 'author')
  const text = toText(config.author)
  const name = getText(author, 'name') ?? (text === undefined ? undefined : (getAuthorName(known, text) ?? text))
  const url = getText(author, 'url') ?? getText(author, 'site') ?? getText(author, 'uri')
  if (name === undefined) return undefined
  return { name, ...(url !== undefined && /^https?:/.test(url) && { url }) }
}
