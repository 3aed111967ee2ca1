import { isTree, type Tree } from '@/lib/import/data/tree'
import type { SourceSettings } from '@/lib/import/source-site'
import type { JekyllConfig } from './config/jekyll-config'
import { getText, getTexts, toList } from './config/values'
import { getSiteAuthor } from './content/authors'
import type { JekyllDocument } from './content/read-document'

/** What the settings of this blog can say too. */
export function toSourceSettings(
  config: JekyllConfig,
  data: Tree,
  authors: Tree,
  pages: JekyllDocument[],
): SourceSettings {
  const { tree, url, baseUrl, timeZone } = config
  const title = getText(tree, 'title') ?? getText(tree, 'name')
  const description = getText(tree, 'description') ?? getText(tree, 'tagline') ?? getText(tree, 'subtitle')
  const language = (getText(tree, 'lang') ?? getText(tree, 'locale') ?? getText(tree, 'language'))?.replaceAll('_', '-')
  const author = getSiteAuthor(tree, authors)
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description: description.replace(/\s+/g, ' ') }),
    ...(url !== '' && { url: url + baseUrl }),
    ...(language !== undefined && { language }),
    timeZone,
    ...(author && { author }),
    navigation: getNavigation(tree, data, pages),
  }
}

/** The first list of links that there is: of a data file, of the settings, or of pages that ask to be in the menu. */
function getNavigation(tree: Tree, data: Tree, pages: JekyllDocument[]): { label: string; url: string }[] {
  const names = ['navigation', 'nav', 'menu', 'navbar', 'main_menu', 'header']
  const lists = [...names.map((name) => data[name]), ...names.map((name) => tree[name])]
  for (const list of lists) {
    const links = toLinks(list)
    if (links.length > 0) return links
  }
  const inHeader = getTexts(tree, 'header_pages').flatMap((file) => pages.filter((page) => page.file === file))
  const chosen = inHeader.length > 0 ? inHeader : pages.filter(({ values }) => isInMenu(values))
  const weight = ({ values }: JekyllDocument) => Number(values.nav_order ?? values.weight ?? values.order ?? 0) || 0
  const sorted = inHeader.length > 0 ? chosen : chosen.toSorted((a, b) => weight(a) - weight(b))
  return sorted.map(({ title, url }) => ({ label: title, url }))
}

function isInMenu({ menu, nav, navigation, main_nav: main }: Tree): boolean {
  return [menu, nav, navigation, main].some((value) => value === true || value === 'true' || value === 'main')
}

function toLinks(value: unknown): { label: string; url: string }[] {
  const list = isTree(value)
    ? (['main', 'links', 'items', 'header', 'nav'].map((name) => value[name]).find(Array.isArray) ?? [])
    : toList(value)
  return list.filter(isTree).flatMap((entry) => {
    const label = ['title', 'text', 'name', 'label'].map((name) => getText(entry, name)).find(Boolean)
    const url = ['url', 'link', 'href', 'permalink', 'path'].map((name) => getText(entry, name)).find(Boolean)
    if (label !== undefined && url !== undefined) return [{ label, url: cleanUrl(url) }]
    // `About: /about/`
    const [name = '', only] = Object.entries(entry)[0] ?? []
    return typeof only === 'string' && Object.keys(entry).length === 1 ? [{ label: name, url: cleanUrl(only) }] : []
  })
}

function cleanUrl(url: string): string {
  const written = url.replace(/\{\{[^}]*\}\}/g, '')
  return /^([a-z][a-z\d+.-]*:|\/|#)/i.test(written) ? written : `/${written}`
}
