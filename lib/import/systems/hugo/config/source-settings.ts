import type { SourceSettings } from '@/lib/import/source-site'
import type { HugoConfig } from './hugo-config'
import { getText, getTree, getValue, isTree, type Tree } from './tree'

/** What the settings of this blog can say too. Texts of the default language come before those of all. */
export function toSourceSettings(config: HugoConfig): SourceSettings {
  const { tree, url, timeZone, languages } = config
  const main = languages.find(({ isDefault }) => isDefault)
  const own = getTree(tree, `languages.${main?.key}`)
  const find = (path: string) => getText(own, path) ?? getText(tree, path)
  const title = find('title')
  const description = find('params.description') ?? find('description') ?? find('params.subtitle')
  const author = findAuthor(own) ?? findAuthor(tree)
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(url !== undefined && { url }),
    ...(main && { language: main.tag }),
    timeZone,
    ...(author && { author }),
    navigation: parseMenu(getValue(own, 'menu.main') ?? getValue(tree, 'menu.main') ?? findMenus(own, tree)),
  }
}

function findMenus(own: Tree, tree: Tree): unknown {
  return getValue(own, 'menus.main') ?? getValue(tree, 'menus.main')
}

/** `params.author`, or `author` in old configurations: a name, or a table with a name. */
function findAuthor(tree: Tree): { name: string } | undefined {
  for (const path of ['params.author', 'author', 'params.authors', 'params.authorName']) {
    const value = [getValue(tree, path)].flat()[0]
    const name = isTree(value) ? getText(value, 'name') : typeof value === 'string' ? value.trim() : undefined
    if (name) return { name }
  }
  return undefined
}

/** By weight, as Hugo sorts a menu; entries of the same weight by name. Those without a weight are last. */
function parseMenu(menu: unknown): { label: string; url: string }[] {
  const entries = (Array.isArray(menu) ? menu : isTree(menu) ? Object.values(menu) : []).filter(isTree)
  const items = entries.flatMap((entry) => {
    const label = getText(entry, 'name') ?? getText(entry, 'title') ?? getText(entry, 'identifier')
    const url = getText(entry, 'url') ?? getText(entry, 'pageRef')
    const weight = Number(getText(entry, 'weight')) || Number.POSITIVE_INFINITY
    return label !== undefined && url !== undefined && !('parent' in entry) ? [{ label, url, weight }] : []
  })
  items.sort((a, b) => (a.weight === b.weight ? compare(a.label, b.label) : a.weight - b.weight))
  return items.map(({ label, url }) => ({ label, url }))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
