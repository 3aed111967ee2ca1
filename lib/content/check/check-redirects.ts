import { siteConfig } from '@/lib/config/settings'
import { settingsIssue } from '@/lib/config/settings-issues'
import type { SiteConfig } from '@/lib/config/site-config'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import type { Finding, Issue } from '@/lib/diagnostics/issue'
import { resolvePath } from '@/lib/routing/paths'
import type { CheckedSite } from './checked-site'
import { findAnswer, isTaken } from './url-index'

type Context = Pick<CheckedSite, 'files' | 'urls'>

/** Reports entries of the setting `redirects` that would hide a page, whose targets do not exist, or that loop. */
export function checkRedirects(site: Context, { redirects = {} }: SiteConfig = siteConfig): Issue[] {
  const targets = new Map(Object.entries(redirects).map(([from, to]) => [resolvePath(from) ?? from, to]))
  return Object.entries(redirects).flatMap(([from, to]) => {
    const finding = checkSource(from, site) ?? checkTarget(from, to, targets, site)
    return finding ? settingsIssue({ path: ['redirects', from], ...finding }) : []
  })
}

function checkSource(from: string, site: Context): Finding | undefined {
  const path = from.startsWith('/') ? resolvePath(from) : undefined
  if (path === undefined) return { message: `${from} is not a path`, fix: 'begin with a slash, and leave out ? and #' }
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
  if (/^https?:\/\//.test(to) && URL.canParse(to)) return undefined
  const path = resolvePath(to.replace(/#.*/, '')) ?? to
  if (findAnswer(path, site) || site.urls.aliases.has(path)) return undefined
  if (!targets.has(path)) {
    const meant = didYouMean(path, [...site.urls.published])
    const fix = meant ? `did you mean ${meant}?` : 'write a page of this site'
    return { message: `${from} redirects to ${to}, which does not exist`, fix }
  }
  return loops(path, targets)
    ? { message: `${from} is part of a loop`, fix: 'redirect one of them to a page' }
    : undefined
}

function loops(path: string, targets: ReadonlyMap<string, string>): boolean {
  const visited = new Set<string>()
  for (let step: string | undefined = path; step !== undefined; step = nextStep(step, targets)) {
    if (visited.has(step)) return true
    visited.add(step)
  }
  return false
}

function nextStep(path: string, targets: ReadonlyMap<string, string>): string | undefined {
  const to = targets.get(path)
  return to === undefined ? undefined : (resolvePath(to) ?? to)
}
