import { validateSettings } from '@/lib/config/settings-schema'
import type { SiteConfig } from '@/lib/config/site-config'
import { lost, type Note } from '@/lib/import/note'
import type { ImportPlan } from '@/lib/import/plan/plan-import'
import type { SourceSettings } from '@/lib/import/source-site'
import { isLanguageTag } from '@/lib/text/language-tag'

/** Settings, and what of the old ones could not become one. */
type DerivedSettings = { settings: SiteConfig; notes: Note[] }

/**
 * Derives the settings of the blog from those of the old one.
 *
 * @param toNewUrl the new URL for one in the navigation; undefined if it leads nowhere
 * @param file the file with the old settings, for notes
 */
export function deriveSettings(
  source: SourceSettings,
  { redirects, files }: Pick<ImportPlan, 'redirects' | 'files'>,
  {
    siteAuthor,
    toNewUrl,
    file,
  }: { siteAuthor?: string | undefined; toNewUrl: (url: string) => string | undefined; file: string },
): DerivedSettings {
  const notes: Note[] = []
  const lose = (kind: string, message: string) =>
    notes.push({ file, line: 1, ...lost(kind, message, 'set it in site.config.ts') })
  const has = (folder: string) => files.some(({ path }) => path.startsWith(`content/${folder}/`))
  const hasCategories = files.some(({ content }) => typeof content === 'string' && /^categories:/m.test(content))
  const navigation = source.navigation.flatMap(({ label, url }) => {
    const href = toNewUrl(url)
    if (href === undefined)
      lose('links of the navigation', `the link “${label}” of the navigation leads nowhere: ${url}`)
    return href === undefined || label.trim() === '' ? [] : { label, href }
  })
  const isValid = <K extends keyof SiteConfig>(key: K, value: SiteConfig[K]) =>
    !validateSettings({ ...FALLBACK, [key]: value }).some(({ path }) => path[0] === key)
  const keep = <K extends keyof SiteConfig>(key: K, value: SiteConfig[K] | undefined): SiteConfig[K] | undefined => {
    if (value === undefined || isValid(key, value)) return value
    lose(`the setting ${key}`, `${key}: ${JSON.stringify(value)} cannot be kept`)
    return undefined
  }
  const title = source.title?.trim() || FALLBACK.title
  const settings: SiteConfig = {
    title,
    description: source.description?.trim() || title,
    // What a generator serves on the author’s computer is no URL of a site.
    url: LOCAL.test(source.url ?? '') ? undefined : keep('url', source.url?.replace(/^http:/, 'https:')),
    author: keep('author', source.author ?? (siteAuthor === undefined ? undefined : { name: siteAuthor })),
    language: source.language && isLanguageTag(source.language) ? source.language : FALLBACK.language,
    timeZone: keep('timeZone', source.timeZone) ?? FALLBACK.timeZone,
    navigation:
      navigation.length > 0
        ? navigation
        : [
            { label: 'Posts', href: '/posts/' },
            ...(has('topics') ? [{ label: 'Topics', href: '/topics/' }] : []),
            ...(hasCategories ? [{ label: 'Categories', href: '/categories/' }] : []),
            ...(files.some(({ path }) => path === 'content/pages/about.md')
              ? [{ label: 'About', href: '/about/' }]
              : []),
          ],
    newestPostsOnHome: FALLBACK.newestPostsOnHome,
    redirects: Object.keys(redirects).length > 0 ? redirects : undefined,
  }
  return { settings, notes }
}

const LOCAL = /^https?:\/\/(localhost|127\.[\d.]+|0\.0\.0\.0|\[::1\]|example\.(com|org))(?=[:/]|$)/

const FALLBACK: SiteConfig = {
  title: 'My blog',
  description: 'My blog',
  language: 'en',
  timeZone: 'UTC',
  navigation: [{ label: 'Posts', href: '/posts/' }],
  newestPostsOnHome: 7,
}
