import type { SiteConfig } from '@/lib/config/site-config'
import { type Finding, type Issue, pluralize } from '@/lib/diagnostics/issue'
import type { WarningName } from '@/lib/diagnostics/warnings'
import type { LinkState } from './link-state'

/** A link to another host, and where it is. */
export type ExternalLink = Pick<Issue, 'file' | 'line' | 'column'> & {
  /** Absolute, with http or https. */
  url: string
  /** The day of the post, `YYYY-MM-DD`; absent for other texts. */
  day?: string | undefined
  /** The warnings that the file is excepted from. */
  ignored: WarningName[]
}

/** Hosts that no one can have (RFC 2606, RFC 6761), as in examples. */
const RESERVED_HOST = /(^|\.)(example|invalid|test|localhost)$/

/** Whether a URL leads to another host that may exist. */
export function isCheckable(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url) && !RESERVED_HOST.test(new URL(url).hostname)
}

/**
 * Warnings of links that are gone, with the archived copy, and of those that have moved for good.
 *
 * @param settings the warnings that are switched off
 */
export function toIssues(
  links: ExternalLink[],
  states: Map<string, LinkState>,
  settings: SiteConfig['check'] = {},
): Issue[] {
  return links.flatMap(({ url, day, ignored, ...place }): Issue[] => {
    const found = toFinding(url, day, states.get(url))
    const isWanted = found?.name !== undefined && settings[found.name] !== 'off' && !ignored.includes(found.name)
    return isWanted ? [{ ...place, severity: 'warning', ...found }] : []
  })
}

function toFinding(url: string, day: string | undefined, found: LinkState | undefined): Finding | undefined {
  if (found?.state === 'moved')
    return { message: `${url} has moved for good`, fix: `write ${found.to}`, name: 'moved-links' }
  if (found?.state !== 'gone') return undefined
  const fix = `remove it, or link to an archived copy: ${archivedUrl(url, day)}`
  return { message: `${url} is gone: ${found.reason}`, fix, name: 'gone-links' }
}

/** The copy of a page at the Internet Archive that is nearest to a day; the newest one without a day. */
function archivedUrl(url: string, day: string | undefined): string {
  return `https://web.archive.org/web/${day === undefined ? '' : `${day.replaceAll('-', '')}/`}${url}`
}

/** `4 links could not be checked: a.example (403), b.example (no answer in time)`; undefined if all could. */
export function formatUnchecked(states: Map<string, LinkState>): string | undefined {
  const unchecked = [...states].flatMap(([url, state]) => (state.state === 'unchecked' ? [{ url, ...state }] : []))
  if (unchecked.length === 0) return undefined
  const hosts = new Set(unchecked.map(({ url, reason }) => `${new URL(url).host} (${reason})`))
  return `${pluralize(unchecked.length, 'link')} could not be checked: ${[...hosts].join(', ')}`
}
