import type { Tree } from '@/lib/import/data/tree'
import type { ListTarget, SourceList } from '@/lib/import/source-site'
import type { JekyllConfig } from './config/jekyll-config'
import { getText, getTexts, getTree, isTrue } from './config/values'
import { getAuthorName } from './content/authors'
import { getUrl } from './content/permalink'
import type { JekyllDocument } from './content/read-document'

/** A page that only lists posts. */
export type ListPage = { page: JekyllDocument; target: ListTarget }

/** The URLs that Jekyll and its well-known plugins make for lists of posts: their pages, terms, dates and feeds. */
export function getLists(
  config: JekyllConfig,
  posts: JekyllDocument[],
  pages: ListPage[],
  plugins: string,
): SourceList[] {
  const lists: SourceList[] = [
    { path: '/', target: { kind: 'home' } },
    ...pages.flatMap(({ page, target }) => [page.url, ...page.otherForms].map((path) => ({ path, target }))),
    ...getFeeds(config),
    ...getFurtherPages(config, posts, pages),
    ...getArchives(config, posts),
    ...getTermPages(config, posts, plugins),
  ]
  return [...new Map(lists.map((list) => [list.path, list])).values()]
}

/** https://github.com/jekyll/jekyll-feed */
function getFeeds({ tree, plugins }: JekyllConfig): SourceList[] {
  const feed = getTree(tree, 'feed')
  if (!plugins.includes('jekyll-feed') && !('feed' in tree) && !plugins.includes('github-pages')) return []
  return [{ path: toPath(getText(feed, 'path') ?? 'feed.xml'), target: { kind: 'atom' } }]
}

/** The pages of jekyll-paginate. */
function getFurtherPages({ tree }: JekyllConfig, posts: JekyllDocument[], pages: ListPage[]): SourceList[] {
  const second = getTree(tree, 'pagination')
  if (isTrue(second.enabled)) return getPagesOfSecond(tree, second, posts, pages)
  const target = { kind: 'posts' } as const
  return paginate('', getText(tree, 'paginate_path') ?? '/page:num', posts.length / Number(tree.paginate), target)
}

/** Lists of jekyll-paginate-v2 for every term, by the names of its settings; and the placeholder of each. */
const AUTOPAGES = { categories: ['category', '/category/:cat', ':cat'], tags: ['tag', '/tag/:tag', ':tag'] } as const

/** https://github.com/sverrirs/jekyll-paginate-v2: pages that ask for it, and pages of terms. */
function getPagesOfSecond(tree: Tree, settings: Tree, posts: JekyllDocument[], pages: ListPage[]): SourceList[] {
  const path = getText(settings, 'permalink') ?? '/page/:num/'
  const getSize = (own: Tree) => Number(own.per_page ?? settings.per_page ?? 10)
  const ofPages = pages.flatMap(({ page, target }) => {
    const own = getTree(page.values, 'pagination')
    if (!('pagination' in page.values)) return []
    const [category, tag] = [getText(own, 'category'), getText(own, 'tag')]
    const shown = posts.filter(
      ({ categories, tags }) => (!category || categories.includes(category)) && (!tag || tags.includes(tag)),
    )
    const further: ListTarget = target.kind === 'home' ? { kind: 'posts' } : target
    return paginate(page.url, getText(own, 'permalink') ?? path, shown.length / getSize(own), further)
  })
  const auto = getTree(tree, 'autopages')
  const fields = isTrue(auto.enabled) ? (['categories', 'tags'] as const) : []
  const ofTerms = fields.flatMap((field) => {
    const [kind, template, placeholder] = AUTOPAGES[field]
    const own = getTree(auto, field)
    if (own.enabled === false) return []
    return [...new Set(posts.flatMap((post) => post[field]))].flatMap((name): SourceList[] => {
      const target = { kind, name } as const
      const base = toPath(`${(getText(own, 'permalink') ?? template).replace(placeholder, name.toLowerCase())}/`)
      const count = posts.filter((post) => post[field].includes(name)).length
      return [{ path: base, target }, ...paginate(base, path, count / getSize({}), target)]
    })
  })
  return [...ofPages, ...ofTerms]
}

/** The second and further pages of a list. */
function paginate(base: string, path: string, pages: number, target: ListTarget): SourceList[] {
  if (!Number.isFinite(pages)) return []
  return Array.from({ length: Math.max(0, Math.ceil(pages) - 1) }, (_, index): SourceList => {
    const written = toPath(`${base.replace(/\/$/, '')}/${path.replace(/^\//, '')}`.replace(':num', String(index + 2)))
    return { path: /\.\w+$/.test(written) ? written : `${written.replace(/\/$/, '')}/`, target }
  })
}

const ARCHIVES = {
  year: '/:year/',
  month: '/:year/:month/',
  day: '/:year/:month/:day/',
  tag: '/tag/:name/',
  category: '/category/:name/',
}

/** https://github.com/jekyll/jekyll-archives */
function getArchives({ tree }: JekyllConfig, posts: JekyllDocument[]): SourceList[] {
  const settings = getTree(tree, 'jekyll-archives')
  const enabled = settings.enabled === true ? ['all'] : getTexts(settings, 'enabled')
  const isEnabled = (name: string) => enabled.includes('all') || enabled.includes(name)
  const pattern = (name: keyof typeof ARCHIVES) => getText(getTree(settings, 'permalinks'), name) ?? ARCHIVES[name]
  const make = (name: keyof typeof ARCHIVES, post: JekyllDocument, target: ListTarget, term = ''): SourceList[] => {
    const template = pattern(name).replaceAll(':name', ':slug').replaceAll(':type', name)
    const named = { collection: 'posts', path: '', fileName: term, name: term, categories: [], extension: '.html' }
    const { path, aliases } = getUrl(template, { ...named, slug: term, ...(post.date && { date: post.date }) })
    return [path, ...aliases].map((each) => ({ path: each, target }))
  }
  return posts.flatMap((post) => [
    ...(['year', 'month', 'day'] as const).flatMap((name) =>
      isEnabled(name) ? make(name, post, { kind: 'posts' }) : [],
    ),
    ...(isEnabled('tags') ? post.tags.flatMap((name) => make('tag', post, { kind: 'tag', name }, name)) : []),
    ...(isEnabled('categories')
      ? post.categories.flatMap((name) => make('category', post, { kind: 'category', name }, name))
      : []),
  ])
}

/** The generators of pages of categories and tags that many blogs have a copy of, and jekyll-tagging. */
function getTermPages({ tree }: JekyllConfig, posts: JekyllDocument[], plugins: string): SourceList[] {
  const lists: SourceList[] = []
  const add = (folder: string, kind: 'category' | 'tag', names: string[]) => {
    const base = toPath(`${folder}/`)
    lists.push({ path: base, target: { kind: 'categories' } })
    for (const name of new Set(names)) {
      const path = `${base}${toFolder(name)}/`
      lists.push({ path, target: { kind, name } })
      lists.push({ path: `${path}atom.xml`, target: { kind, name, feed: 'atom' } })
    }
  }
  const categories = posts.flatMap((post) => post.categories)
  const hasGenerator = (field: string) => plugins.includes(field)
  if (hasGenerator('category_dir')) add(getText(tree, 'category_dir') ?? 'categories', 'category', categories)
  const tags = posts.flatMap((post) => post.tags)
  if (hasGenerator('tag_dir')) add(getText(tree, 'tag_dir') ?? 'tags', 'tag', tags)
  if (hasGenerator('author_dir')) {
    const folder = getText(tree, 'author_dir') ?? 'author'
    const authors = getTree(tree, 'authors')
    lists.push(
      ...Object.keys(authors).map((key): SourceList => {
        const target = { kind: 'author', name: getAuthorName(authors, key) ?? key } as const
        return { path: toPath(`${folder}/${toFolder(key)}/`), target }
      }),
    )
  }
  if (hasGenerator('series_index')) {
    const names = posts.flatMap(({ values }) => getTexts(values, 'series'))
    lists.push(
      ...names.map(
        (name): SourceList => ({ path: toPath(`series/${toFolder(name)}/`), target: { kind: 'series', name } }),
      ),
    )
  }
  const folder = getText(tree, 'tag_page_dir')
  if (folder !== undefined) add(folder, 'tag', tags)
  return lists
}

/** As the generators name the folder of a term. */
function toFolder(name: string): string {
  return name
    .replace(/_|[^\p{L}\p{M}\p{N}\p{Pc}]/gu, '-')
    .replace(/-{2,}/g, '-')
    .toLowerCase()
}

function toPath(path: string): string {
  return `/${path}`.replace(/\/{2,}/g, '/')
}
