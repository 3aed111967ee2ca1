import { isTree, type Tree } from '@/lib/import/data/tree'
import { toTimeZone } from '@/lib/import/dates/time-zone'
import { decodePath } from '@/lib/routing/paths'
import { toLanguageTag } from '@/lib/text/language-tag'
import { getText, getTexts, getTree, getValue, isOn } from './tree'

/** What a configuration says, with Hugo’s defaults. */
export type HugoConfig = {
  /** All of it. */
  tree: Tree
  /** Without a slash at the end; `undefined` if it is none, such as `/`. */
  url?: string
  /** The path that the site is below, without a slash at the end; `''` for none. */
  basePath: string
  /** IANA name. */
  timeZone: string
  /** By section; the pattern of all pages is in `''`. */
  permalinks: Record<string, string>
  /** The names of taxonomies, which are fields and the first part of their URLs. */
  taxonomies: string[]
  /** Whether URLs end in `.html`, everywhere or by section. */
  uglyUrls: boolean | Record<string, boolean>
  keepsCase: boolean
  removesAccents: boolean
  buildsFuture: boolean
  dateFields: { date: string[]; lastmod: string[]; publishdate: string[]; expirydate: string[] }
  pageSize: number
  paginatePath: string
  /** The name of feeds: `index.xml`. */
  feed: string
  disabledKinds: string[]
  markup: { rendersHtml: boolean; hardWraps: boolean; typographer: boolean; blockAttributes: boolean }
  hasEmoji: boolean
  mainSections: string[]
  /** Patterns of files that are not read. */
  ignoredFiles: RegExp[]
  folders: { layouts: string; static: string[]; assets: string; data: string; themes: string[] }
  languages: Language[]
  author?: { name: string }
}

export type Language = {
  key: string
  /** BCP 47 */
  tag: string
  /** `content` for all languages, if the names of files say which they are in. */
  contentFolder: string
  /** `/fr` or `''`. */
  pathPrefix: string
  isDefault: boolean
}

const DATE_FIELDS = {
  date: ['date', 'publishdate', 'pubdate', 'published', 'lastmod', 'modified'],
  lastmod: ['lastmod', 'modified', 'date', 'publishdate', 'pubdate', 'published'],
  publishdate: ['publishdate', 'pubdate', 'published', 'date'],
  expirydate: ['expirydate', 'unpublishdate'],
}

/** Reads the settings of a configuration that matter to an import. */
export function parseConfig(tree: Tree): HugoConfig {
  const url = getText(tree, 'baseURL')?.replace(/\/+$/, '')
  const isUrl = url !== undefined && /^https?:\/\//.test(url) && URL.canParse(url)
  const renderer = getTree(tree, 'markup.goldmark.renderer')
  const author = findAuthor(getTree(tree, `languages.${defaultLanguage(tree)}`)) ?? findAuthor(tree)
  return {
    tree,
    ...(isUrl && { url }),
    basePath: isUrl ? decodePath(new URL(url).pathname).replace(/\/$/, '') : '',
    timeZone: toTimeZone(getText(tree, 'timeZone') ?? getText(tree, `languages.${defaultLanguage(tree)}.timeZone`)),
    permalinks: parsePermalinks(getTree(tree, 'permalinks')),
    taxonomies: 'taxonomies' in tree ? getTaxonomies(getTree(tree, 'taxonomies')) : ['categories', 'tags'],
    uglyUrls: parseUglyUrls(getValue(tree, 'uglyURLs')),
    keepsCase: isOn(tree, 'disablePathToLower'),
    removesAccents: isOn(tree, 'removePathAccents'),
    buildsFuture: isOn(tree, 'buildFuture'),
    dateFields: parseDateFields(getTree(tree, 'frontmatter')),
    pageSize: Number(getText(tree, 'pagination.pagerSize') ?? getText(tree, 'paginate')) || 10,
    paginatePath: getText(tree, 'pagination.path') ?? getText(tree, 'paginatePath') ?? 'page',
    feed: `${getText(tree, 'outputFormats.RSS.baseName') ?? 'index'}.xml`,
    disabledKinds: getTexts(tree, 'disableKinds').map((kind) => kind.toLowerCase()),
    markup: {
      rendersHtml: isOn(renderer, 'unsafe'),
      hardWraps: isOn(renderer, 'hardWraps'),
      typographer: !isOff(getValue(tree, 'markup.goldmark.extensions.typographer')),
      blockAttributes: isOn(tree, 'markup.goldmark.parser.attribute.block'),
    },
    hasEmoji: isOn(tree, 'enableEmoji'),
    mainSections: [...getTexts(tree, 'mainSections'), ...getTexts(tree, 'params.mainSections')],
    ignoredFiles: getTexts(tree, 'ignoreFiles').flatMap(toPattern),
    folders: {
      layouts: getText(tree, 'layoutDir') ?? 'layouts',
      static: parseStaticFolders(tree),
      assets: getText(tree, 'assetDir') ?? 'assets',
      data: getText(tree, 'dataDir') ?? 'data',
      themes: getTexts(tree, 'theme').map((theme) => `${getText(tree, 'themesDir') ?? 'themes'}/${theme}`),
    },
    languages: parseLanguages(tree),
    ...(author && { author }),
  }
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

function isOff(value: unknown): boolean {
  return value === false || (isTree(value) && value.disable === true)
}

function toPattern(source: string): RegExp[] {
  try {
    return [new RegExp(source)]
  } catch {
    return []
  }
}

/** `posts = "/:year/:slug/"`, also below `page`. Those of lists are not needed: they have one for each kind. */
function parsePermalinks(tree: Tree): Record<string, string> {
  const all = { ...tree, ...getTree(tree, 'page') }
  return Object.fromEntries(
    Object.entries(all).flatMap(([section, pattern]) => {
      return typeof pattern === 'string' ? [[section === '/' ? '' : section, pattern]] : []
    }),
  )
}

function getTaxonomies(tree: Tree): string[] {
  return Object.values(tree).flatMap((name) => (typeof name === 'string' ? name.toLowerCase() : []))
}

function parseUglyUrls(value: unknown): boolean | Record<string, boolean> {
  if (!isTree(value)) return value === true
  return Object.fromEntries(Object.entries(value).map(([section, isUgly]) => [section, isUgly === true]))
}

function parseDateFields(tree: Tree): HugoConfig['dateFields'] {
  const get = (key: keyof typeof DATE_FIELDS) => {
    const own = getTexts(tree, key).map((name) => name.toLowerCase())
    return own.length === 0 ? DATE_FIELDS[key] : own.flatMap((name) => (name === ':default' ? DATE_FIELDS[key] : name))
  }
  return { date: get('date'), lastmod: get('lastmod'), publishdate: get('publishdate'), expirydate: get('expirydate') }
}

function parseStaticFolders(tree: Tree): string[] {
  const names = Object.keys(tree).filter((key) => /^staticdir\d*$/.test(key))
  const own = names.flatMap((name) => getTexts(tree, name))
  return own.length > 0 ? own : ['static']
}

function defaultLanguage(tree: Tree): string {
  return (getText(tree, 'defaultContentLanguage') ?? 'en').toLowerCase()
}

function parseLanguages(tree: Tree): Language[] {
  const main = defaultLanguage(tree)
  const contentFolder = getText(tree, 'contentDir') ?? 'content'
  const languages = getTree(tree, 'languages')
  const isInSubfolder = isOn(tree, 'defaultContentLanguageInSubdir') && Object.keys(languages).length > 0
  return [main, ...Object.keys(languages).filter((key) => key !== main)].flatMap((key) => {
    const own = getTree(languages, key)
    const isDefault = key === main
    if (!isDefault && isOn(own, 'disabled')) return []
    const tag = getText(own, 'languageCode') ?? (isDefault ? getText(tree, 'languageCode') : undefined) ?? key
    return {
      key,
      tag: toLanguageTag(tag),
      contentFolder: (getText(own, 'contentDir') ?? contentFolder).replace(/^\.?\/|\/$/g, ''),
      pathPrefix: isDefault && !isInSubfolder ? '' : `/${key}`,
      isDefault,
    }
  })
}
