import type { SourceEntry, SourceSite } from '@/lib/import/source-site'
import type { LostUrl, UrlFigures, UrlKind } from '@/lib/import/verify/verification'
import { encodePath } from '@/lib/routing/paths'
import { followUrl } from './follow-url'
import { nameOldTarget, nameOwnTarget, type Sites } from './target-names'

const KINDS: UrlKind[] = [
  'posts',
  'pages',
  'lists',
  'feeds',
  'redirects',
  'images',
  'other files',
  'files of the theme',
]

/** Checks what every URL of the old site answers here. A post has to be at the page that shows it. */
export async function checkUrls(
  source: SourceSite,
  sites: Sites,
  owners: ReadonlyMap<string, SourceEntry>,
): Promise<{ urls: UrlFigures[]; lostUrls: LostUrl[] }> {
  const getKind = createKindFinder(source)
  const urls = KINDS.map((kind) => ({ kind, total: 0, same: 0, redirected: 0, elsewhere: 0, missing: 0 }))
  const lostUrls: LostUrl[] = []
  const entries = new Map(source.entries.map((entry) => [entry.path, entry]))
  for (const path of sites.old.paths) {
    const url = encodePath(path)
    const answer = await sites.old.answer(path)
    const kind = answer.kind === 'redirect' ? 'redirects' : getKind(path)
    const figures = urls.find((row) => row.kind === kind)
    if (!figures) continue
    figures.total++
    const target = await followUrl(sites.own, url, '/', [sites.oldUrl])
    const entry = entries.get(path)
    const isRight = await leadsToSame()
    async function leadsToSame(): Promise<boolean> {
      if (target.kind === 'missing') return false
      if (kind === 'posts' && target.kind === 'file')
        return getForms(path).includes(owners.get(target.path)?.path ?? '')
      if (kind !== 'redirects') return true
      const [before, now] = [await nameOldTarget(sites, url, '/'), await nameOwnTarget(sites, url, '/')]
      return before === undefined || before === now
    }
    if (target.kind === 'missing') figures.missing++
    else if (!isRight) figures.elsewhere++
    else if (target.kind === 'file' && target.hops === 0) figures.same++
    else figures.redirected++
    if (isRight) continue
    const found = target.kind === 'missing' ? '404' : target.kind === 'file' ? target.path : target.url
    lostUrls.push({ path, kind, found, ...(entry && { file: entry.file }) })
  }
  return { urls: urls.filter(({ total }) => total > 0), lostUrls }
}

function createKindFinder({ entries, lists }: SourceSite): (path: string) => UrlKind {
  const posts = new Set(entries.filter(({ kind }) => kind === 'post').map(({ path }) => path))
  const pages = new Set(entries.filter(({ kind }) => kind === 'page').map(({ path }) => path))
  const listed = new Set(lists.map(({ path }) => path))
  return (path) => {
    const forms = getForms(path)
    if (forms.some((form) => posts.has(form))) return 'posts'
    if (forms.some((form) => pages.has(form))) return 'pages'
    if (/\.(xml|rss|atom)$|feed\.json$/i.test(path)) return 'feeds'
    if (
      forms.some((form) => listed.has(form)) ||
      /\/(page\/?\d+|tags?|categor(y|ies)|archives?|author)(\/|$)/i.test(path)
    ) {
      return 'lists'
    }
    if (/\.(png|jpe?g|gif|webp|avif|svg|ico|bmp)$/i.test(path)) return 'images'
    if (/\.(css|js|mjs|map|scss|woff2?|ttf|eot|otf)$/i.test(path)) return 'files of the theme'
    return /\/$|\.html?$/i.test(path) ? 'pages' : 'other files'
  }
}

/** The path of a file, and the URLs at which it may be served: `/a.html` at `/a`, `/a/index.html` at `/a`. */
function getForms(path: string): string[] {
  return [path, path.replace(/\.html$/, ''), path.replace(/\/$/, '')]
}
