import { siteConfig } from '@/lib/config/settings'
import type { SiteConfig } from '@/lib/config/site-config'
import { toNameKey } from '@/lib/content/model/spelling'
import type { Site } from '@/lib/content/site'
import { expandTagPaths, type FormerSystem, formerSystems } from '@/lib/routing/former-systems'
import { decodePath, normalizePath } from '@/lib/routing/paths'
import { getRedirects, type Redirect } from '@/lib/routing/redirects'
import {
  categoryPath,
  feedFilePath,
  homePath,
  postsPath,
  searchQueryPath,
  sitemapPath,
  topicPath,
  topicsPath,
} from '@/lib/routing/urls'
import { slugify } from '@/lib/text/slugify'
import { getOutputPaths } from './output-paths'

/** What is at the former paths of systems. */
const TARGETS = {
  atom: feedFilePath(homePath, 'atom.xml'),
  rss: feedFilePath(homePath, 'rss.xml'),
  posts: postsPath,
  topics: topicsPath,
  sitemap: sitemapPath,
}

type Settings = Pick<SiteConfig, 'redirects' | 'movedFrom' | 'oldTagPaths'>

/** Returns all redirects of a site: also those from what the system that it comes from had, unless something is there. */
export function getSiteRedirects(site: Site, settings: Settings = siteConfig): Redirect[] {
  const former = getFormerPaths(site, settings)
  if (former.size === 0) return getRedirects(site, settings.redirects)
  const taken = new Set(getOutputPaths(site).map((path) => normalizePath(decodePath(path))))
  return getRedirects(
    site,
    settings.redirects,
    [...former].filter(([path]) => !taken.has(path)),
  )
}

/** From what the old system had to what it is here; the first of a path counts. */
function getFormerPaths(site: Site, { movedFrom = [], oldTagPaths = [] }: Settings): Map<string, string> {
  const systems: FormerSystem[] = [movedFrom].flat().map((name) => formerSystems[name])
  const former = new Map<string, string>()
  const add = (path: string, to: string) => former.has(path) || former.set(path, to)
  for (const { redirects } of systems) for (const [path, to] of Object.entries(redirects)) add(path, TARGETS[to])
  for (const [name, to] of getTagTargets(site)) {
    for (const path of expandTagPaths([...oldTagPaths, ...systems.flatMap(({ tagPaths }) => tagPaths)], name)) {
      add(path, to)
    }
  }
  for (const { pagePath, postsPerPage } of systems) {
    const last = Math.ceil(site.posts.length / postsPerPage)
    for (let number = 2; number <= last; number++) add(pagePath.replace(':number', String(number)), postsPath)
  }
  return former
}

/** Every name of a topic, a category and a tag, with the page that has its posts: the search, if there is none. */
function getTagTargets({ topics, categories, posts }: Site): Map<string, string> {
  const targets = new Map<string, string>()
  const known = new Map<string, string>()
  const add = (name: string, to: string) => {
    targets.set(name, to)
    if (!known.has(toNameKey(name))) known.set(toNameKey(name), to)
  }
  for (const { slug, title, aliases } of topics) {
    for (const name of [slug, title, ...aliases]) add(name, topicPath(slug))
  }
  for (const { slug, title } of categories) {
    for (const name of [slug, title]) if (!targets.has(name)) add(name, categoryPath(slug))
  }
  const bySlug = new Map(categories.map(({ slug }) => [slug, categoryPath(slug)]))
  for (const tag of posts.flatMap(({ tags }) => tags)) {
    if (!targets.has(tag))
      targets.set(tag, known.get(toNameKey(tag)) ?? bySlug.get(slugify(tag)) ?? searchQueryPath(tag))
  }
  return targets
}
