import { isTree, type Tree } from '@/lib/import/data/tree'
import { toTimeZone } from '@/lib/import/dates/time-zone'
import { JEKYLL_STYLES } from '@/lib/routing/jekyll-permalinks'
import { getText, getTexts, getTree, isTrue, toList } from './values'

/** What of the configuration decides how the blog is read. https://jekyllrb.com/docs/configuration/ */
export type JekyllConfig = {
  tree: Tree
  /** The scheme and host, without a slash at the end. */
  url: string
  /** The path that the site is below, without a slash at the end. */
  baseUrl: string
  timeZone: string
  /** A pattern. */
  permalink: string
  /** As it is written: the name of a style or a pattern, which decides about pages too. */
  permalinkStyle: string
  collections: JekyllCollection[]
  /** The folder that folders of collections are in: `` or `_writing/`. */
  collectionsFolder: string
  defaults: { path: string; type?: string; values: Tree }[]
  exclude: string[]
  include: string[]
  excerptSeparator?: string
  showsFuture: boolean
  /** Extensions of Markdown, without a dot. */
  markdownExtensions: string[]
  includesFolder: string
  dataFolder: string
  plugins: string[]
  /** https://github.com/jekyll/jemoji */
  hasEmoji: boolean
  kramdown: Tree
}

type JekyllCollection = { label: string; hasPages: boolean; permalink?: string }

/** Excluded whatever the configuration says. */
const DEFAULT_EXCLUDES = [
  '.sass-cache',
  '.jekyll-cache',
  'gemfiles',
  'Gemfile',
  'Gemfile.lock',
  'node_modules',
  'vendor/bundle/',
  'vendor/cache/',
  'vendor/gems/',
  'vendor/ruby/',
]

export function parseConfig(tree: Tree): JekyllConfig {
  const permalinkStyle = getText(tree, 'permalink') ?? 'date'
  const separator = tree.excerpt_separator
  const baseUrl = (getText(tree, 'baseurl') ?? '').replace(/\/+$/, '')
  const markdown = getText(tree, 'markdown_ext') ?? 'markdown,mkdown,mkdn,mkd,md'
  const folder = (field: string, otherwise: string) => (getText(tree, field) ?? otherwise).replace(/^\.?\/|\/$/g, '')
  const collectionsFolder = folder('collections_dir', '')
  const plugins = [...getTexts(tree, 'plugins'), ...getTexts(tree, 'gems')]
  return {
    tree,
    url: (getText(tree, 'url') ?? '').replace(/\/+$/, ''),
    baseUrl: baseUrl === '' || baseUrl.startsWith('/') ? baseUrl : `/${baseUrl}`,
    timeZone: toTimeZone(getText(tree, 'timezone')),
    permalink: JEKYLL_STYLES[permalinkStyle] ?? permalinkStyle,
    permalinkStyle,
    collections: parseCollections(tree.collections),
    collectionsFolder: collectionsFolder === '' ? '' : `${collectionsFolder}/`,
    defaults: toList(tree.defaults).filter(isTree).map(parseDefault),
    exclude: [...getTexts(tree, 'exclude'), ...DEFAULT_EXCLUDES],
    include: [...getTexts(tree, 'include'), '.htaccess'],
    ...(typeof separator === 'string' && { excerptSeparator: separator }),
    showsFuture: isTrue(tree.future),
    markdownExtensions: markdown.split(',').map((extension) => extension.trim().toLowerCase()),
    includesFolder: folder('includes_dir', '_includes'),
    dataFolder: folder('data_dir', '_data'),
    plugins,
    hasEmoji: plugins.includes('jemoji'),
    kramdown: getTree(tree, 'kramdown'),
  }
}

function parseCollections(value: unknown): JekyllCollection[] {
  const entries = Array.isArray(value)
    ? value.map((label) => [String(label), {}] as const)
    : Object.entries(value ?? {})
  return entries.map(([label, options]) => {
    const tree = isTree(options) ? options : {}
    const permalink = getText(tree, 'permalink')
    return { label, hasPages: isTrue(tree.output), ...(permalink !== undefined && { permalink }) }
  })
}

function parseDefault(tree: Tree): JekyllConfig['defaults'][number] {
  const scope = getTree(tree, 'scope')
  const type = getText(scope, 'type')
  return {
    path: (getText(scope, 'path') ?? '').replace(/^\.?\//, ''),
    ...(type !== undefined && { type }),
    values: getTree(tree, 'values'),
  }
}

/** What the configuration says of a file, of whose scopes the longest comes first. */
export function getDefaults({ defaults, collectionsFolder }: JekyllConfig, file: string, type: string): Tree {
  const path = file.startsWith(collectionsFolder) ? file.slice(collectionsFolder.length) : file
  const applying = defaults.filter((entry) => {
    if (entry.type !== undefined && entry.type !== type) return false
    return entry.path.includes('*') ? toPattern(entry.path).test(path) : path.startsWith(entry.path)
  })
  const specificity = ({ path: scope, type: own }: JekyllConfig['defaults'][number]) =>
    scope.length * 2 + (own === undefined ? 0 : 1)
  return Object.assign({}, ...applying.sort((a, b) => specificity(a) - specificity(b)).map(({ values }) => values))
}

/** `projects/*` → what begins with it. */
function toPattern(glob: string): RegExp {
  return new RegExp(
    `^${glob.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, (stars) => (stars.length > 1 ? '.*' : '[^/]*'))}`,
  )
}

/** Whether a file or folder is left out: hidden ones, backups, folders with an underscore, and what is excluded. */
export function isLeftOut({ exclude, include }: JekyllConfig, path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const matches = (patterns: string[]) => patterns.some((pattern) => matchesGlob(path, pattern.replace(/^\.?\//, '')))
  if (matches(include)) return false
  return /^[._#]|~$/.test(name) || matches(exclude)
}

function matchesGlob(path: string, pattern: string): boolean {
  if (pattern === '') return false
  if (path.startsWith(pattern) || `${path}/` === pattern) return true
  if (!/[*?[]/.test(pattern)) return false
  const source = pattern
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${source}$`).test(path)
}
