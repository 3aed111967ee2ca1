import { inSettings } from '@/lib/config/check-site-config'
import type { SiteMap } from '@/lib/content/compile/url-index'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import type { Issue } from '@/lib/diagnostics/issue'
import { resolveOldPath } from '@/lib/routing/aliases'
import { complainAboutPattern } from '@/lib/routing/permalinks'
import { type SiteConfig, siteConfig } from '@/site.config'

/** What is wrong with the patterns of `oldPostPaths`, without which no post can be read. */
export function checkOldPostPaths({ oldPostPaths = [] }: SiteConfig = siteConfig): Issue[] {
  return oldPostPaths.flatMap((pattern) => {
    const complaint = complainAboutPattern(pattern)
    return complaint ? inSettings(`oldPostPaths: ${complaint.message}`, complaint.fix, pattern) : []
  })
}

/** Entries of `redirects` that would hide something, lead nowhere, or lead in a circle. */
export function checkRedirects(site: SiteMap, { redirects = {} }: SiteConfig = siteConfig): Issue[] {
  const declared = new Map(Object.entries(redirects).map(([from, to]) => [resolveOldPath(from) ?? from, to]))
  return Object.entries(redirects).flatMap(([from, to]) => {
    const complaint = complainAboutSource(from, site) ?? complainAboutTarget(from, to, declared, site)
    return complaint ? inSettings(`redirects: ${complaint.message}`, complaint.fix, from) : []
  })
}

type Complaint = { message: string; fix: string }

function complainAboutSource(from: string, site: SiteMap): Complaint | undefined {
  const path = from.startsWith('/') ? resolveOldPath(from) : undefined
  if (path === undefined) return { message: `${from} is no path`, fix: 'begin with a slash, and leave out ? and #' }
  if (isThere(path, site))
    return { message: `${from} is there`, fix: 'what is there cannot lead away; remove one of them' }
  if (site.oldPaths.has(path))
    return { message: `${from} is an old address of ${site.oldPaths.get(path)}`, fix: 'remove one of them' }
  return undefined
}

function complainAboutTarget(
  from: string,
  to: string,
  declared: ReadonlyMap<string, string>,
  site: SiteMap,
): Complaint | undefined {
  if (/^https?:\/\//.test(to) && URL.canParse(to)) return undefined
  const path = resolveOldPath(to.replace(/#.*/, '')) ?? to
  if (isThere(path, site) || site.oldPaths.has(path)) return undefined
  if (!declared.has(path)) {
    const meant = didYouMean(path, [...site.published])
    return {
      message: `${from} leads nowhere: ${to}`,
      fix: meant ? `did you mean ${meant}?` : 'write a page of this site',
    }
  }
  const passed = new Set<string>()
  for (let step: string | undefined = path; step !== undefined; step = nextStep(step, declared)) {
    if (passed.has(step)) return { message: `${from} leads in a circle`, fix: 'let one of them lead to a page' }
    passed.add(step)
  }
  return undefined
}

function nextStep(path: string, declared: ReadonlyMap<string, string>): string | undefined {
  const to = declared.get(path)
  return to === undefined ? undefined : (resolveOldPath(to) ?? to)
}

function isThere(path: string, { published, waiting, broken, files }: SiteMap): boolean {
  return [published, waiting, broken, files].some((known) => known.has(path))
}
