import { isTree, type Tree } from '@/lib/import/data/tree'
import type { SourceSettings } from '@/lib/import/source-site'
import type { HugoConfig } from './config/hugo-config'
import { getText, getTree, getValue } from './config/tree'
import { getListPath } from './content/page-path'
import type { HugoPage } from './content/read-pages'
import { toSectionTitle } from './content/to-entries'

/**
 * What the settings of this blog can say too. Texts of the default language come before those of all. Pages may have
 * entered themselves into the menu.
 */
export function toSourceSettings(config: HugoConfig, pages: HugoPage[]): SourceSettings {
  const { tree, url, timeZone, languages, author } = config
  const main = languages.find(({ isDefault }) => isDefault)
  const own = getTree(tree, `languages.${main?.key}`)
  const find = (path: string) => getText(own, path) ?? getText(tree, path)
  const title = find('title')
  const description = find('params.description') ?? find('description') ?? find('params.subtitle')
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(url !== undefined && { url }),
    ...(main && { language: main.tag }),
    timeZone,
    ...(author && { author }),
    navigation: toNavigation(getMenu()),
  }

  function getMenu(): MenuItem[] {
    const inMain = pages.filter(({ source }) => source.language === main)
    const items = [
      ...parseMenu(getValue(own, 'menu.main') ?? getValue(tree, 'menu.main') ?? findMenus(own, tree)),
      ...inMain.flatMap(toMenuItems),
    ]
    if (getText(tree, 'sectionPagesMenu') !== 'main') return items
    return [...items, ...getSectionItems(inMain, config).filter(({ key }) => items.every((item) => item.key !== key))]
  }
}

/** The sections, which `sectionPagesMenu` enters into the menu. */
function getSectionItems(pages: HugoPage[], config: HugoConfig): MenuItem[] {
  const names = pages.flatMap(({ source }) => source.folders[0] ?? (source.kind === 'section' ? source.name : ''))
  return [...new Set(names)].filter(Boolean).map((name) => {
    const page = pages.find(({ source }) => source.kind === 'section' && source.name === name && !source.folders.length)
    const label = page && (getText(page.values, 'linkTitle') ?? page.title)
    return {
      key: name,
      label: label || toSectionTitle(name),
      url: page?.paths[0] ?? getListPath([name], '', config),
      weight: page ? getWeight(page.values) : Number.POSITIVE_INFINITY,
    }
  })
}

function findMenus(own: Tree, tree: Tree): unknown {
  return getValue(own, 'menus.main') ?? getValue(tree, 'menus.main')
}

/** An entry of a menu, by its identifier or its name. */
type MenuItem = { key: string; label: string; url: string; weight: number }

/** By weight, as Hugo sorts a menu; entries of the same weight by name. Those without a weight are last. */
function toNavigation(items: MenuItem[]): SourceSettings['navigation'] {
  return items
    .toSorted((a, b) => (a.weight === b.weight ? compare(a.label, b.label) : a.weight - b.weight))
    .map(({ label, url }) => ({ label, url }))
}

/** What is within another entry is left out. */
function parseMenu(menu: unknown): MenuItem[] {
  const entries = (Array.isArray(menu) ? menu : isTree(menu) ? Object.values(menu) : []).filter(isTree)
  return entries.flatMap((entry) => {
    const label = getText(entry, 'name') ?? getText(entry, 'title') ?? getText(entry, 'identifier')
    const url = getText(entry, 'url') ?? getText(entry, 'pageRef')
    return label !== undefined && url !== undefined && !('parent' in entry)
      ? [{ key: getText(entry, 'identifier') ?? label, label, url, weight: getWeight(entry) }]
      : []
  })
}

/** `menu: main`, or `menu: { main: { weight: 1 } }`, of a page. */
function toMenuItems({ values, title, paths }: HugoPage): MenuItem[] {
  const menus = values.menu ?? values.menus
  const own = isTree(menus) ? menus.main : undefined
  const isIn = [menus].flat().includes('main') || (isTree(menus) && 'main' in menus)
  if (!isIn || paths[0] === undefined || (isTree(own) && 'parent' in own)) return []
  const [label, weight] = isTree(own) ? [getText(own, 'name'), getWeight(own)] : []
  const shown = label ?? getText(values, 'linkTitle') ?? title
  return [{ key: shown, label: shown, url: paths[0], weight: weight ?? Number.POSITIVE_INFINITY }]
}

function getWeight(entry: Tree): number {
  return Number(getText(entry, 'weight')) || Number.POSITIVE_INFINITY
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
