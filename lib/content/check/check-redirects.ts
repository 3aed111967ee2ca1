import { siteConfig } from '@/lib/config/settings'
import { settingsIssue } from '@/lib/config/settings-issues'
import type { SiteConfig } from '@/lib/config/site-config'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import type { Finding, Issue } from '@/lib/diagnostics/issue'
import { decodePath, isFilePossible, LONG_PATH_FIX, normalizePath, resolvePath } from '@/lib/routing/paths'
import { followRedirects, followRenaming, toRedirectTarget } from '@/lib/routing/redirects'
import { homePath, resolveSitePath } from '@/lib/routing/urls'
import { truncate } from '@/lib/text/truncate'
import type { CheckedSite } from './checked-site'
import { findAnswer, isTaken } from './url-index'

type Context = Pick<CheckedSite, 'files' | 'urls'>

/** Reports entries of the setting `redirects` that would hide a page, whose targets do not exist, or that loop. */
export function checkRedirects(site: Context, { redirects = {} }: SiteConfig = siteConfig): Issue[] {
  const targets = new Map(
    Object.entries(redirects).map(([from, to]) => [resolvePath(from) ?? from, toRedirectTarget(to)]),
  )
  const sources = new Map<string, string>()
  return Object.entries(redirects).flatMap(([from, to]) => {
    const path = resolvePath(from) ?? from
    const same = sources.get(path)
    sources.set(path, from)
    const finding =
      same === undefined
        ? (checkSource(from, site) ?? checkTarget(from, to, targets, site))
        : { message: `${from} is the same path as ${same}`, fix: 'remove one of them' }
    return finding ? settingsIssue({ path: ['redirects', from], ...finding }) : []
  })
}

function checkSource(from: string, site: Context): Finding | undefined {
  const path = from.startsWith('/') ? resolvePath(from) : undefined
  if (path === undefined) return { message: `${from} is not a path`, fix: 'begin with a slash, and leave out ? and #' }
  if (!isFilePossible(path)) return { message: `${truncate(from, 60)} is too long for a file`, fix: LONG_PATH_FIX }
  // As hosts write them.
  if (/\*|\/:/.test(path)) return { message: `${from} is a pattern`, fix: 'write each path; oldPostPaths has patterns' }
  if (isTaken(path, site))
    return { message: `${from} exists`, fix: 'an existing URL cannot redirect; remove one of them' }
  const target = site.urls.aliases.get(path)
  return target === undefined ? undefined : { message: `${from} is an alias of ${target}`, fix: 'remove one of them' }
}

function checkTarget(
  from: string,
  to: string,
  targets: ReadonlyMap<string, string>,
  site: Context,
): Finding | undefined {
  const report = (what: string, fix: string) => ({ message: `${from} redirects to ${to}, which ${what}`, fix })
  if (followRedirects(resolvePath(from) ?? from, targets) === undefined)
    return { message: `${from} is part of a loop`, fix: 'redirect one of them to a page' }
  const path = resolveSitePath(to, homePath)
  if (path === undefined)
    return /^https?:\/\//.test(to) && URL.canParse(to)
      ? undefined
      : report('is not a URL that a page can have', 'write a path or https://…')
  if (targets.has(normalizePath(path))) return undefined
  const alias = site.urls.aliases.get(normalizePath(path)) ?? followRenaming(toRedirectTarget(to), site.urls.aliases)
  const answer = findAnswer(alias === undefined ? path : decodePath(alias), site)
  if (answer?.state === 'unpublished')
    return report('is not published yet', 'publish it first, or remove the redirect until then')
  if (answer) return undefined
  const meant = didYouMean(path, [...site.urls.published])
  return report('does not exist', meant ? `did you mean ${meant}?` : 'write a page of this site')
}
