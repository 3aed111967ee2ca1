import { encodePath } from '@/lib/routing/paths'
import { needsHost, type Redirect } from '@/lib/routing/redirects'
import { basePath } from '@/lib/routing/urls'
import type { Host } from './hosts'

/** The `Location` of a redirect: a path with the base path, or a URL of another site. */
export function redirectTarget(to: string): string {
  return URL.canParse(to) ? to : basePath() + to
}

/** A redirect in the syntax of `_redirects`: `/old/ /posts/new/ 308`. */
export function redirectLine({ from, to }: Redirect, status = '308'): string {
  // A star would match any path.
  return `${encodePath(from).replaceAll('*', '%2A')} ${redirectTarget(to)} ${status}`
}

/**
 * The first redirects, as many as a host takes, without those that are too long for it.
 *
 * @param authored how many redirects the author has written for the host
 */
export function limitRedirects(redirects: Redirect[], { redirectLimits }: Host, authored = 0): Redirect[] {
  const { count, length } = redirectLimits ?? { count: 0, length: 0 }
  return redirects.filter((redirect) => redirectLine(redirect).length <= length).slice(0, Math.max(0, count - authored))
}

/**
 * Says in a line how many redirects a host does not take, what becomes of them, and what the author can do.
 *
 * @param taken those that it takes, in `file`
 * @returns `undefined` if it takes all
 */
export function describeRest(
  redirects: Redirect[],
  taken: Redirect[],
  file: string,
  { name }: Host,
): string | undefined {
  if (taken.length === redirects.length) return undefined
  const isTaken = new Set(taken)
  const rest = redirects.filter((redirect) => !isTaken.has(redirect))
  const lost = rest.filter(needsHost).length
  const exception = lost === 0 ? '' : `, except ${toNumber(lost)} from files, for which they cannot`
  return `Redirects that ${name} does not take: ${toNumber(rest.length)} of ${toNumber(redirects.length)}. They are not in ${file}; pages and copies of files do them instead${exception}. A rule with a pattern can replace many: docs/hosting.md#limits-of-hosts`
}

function toNumber(count: number): string {
  return count.toLocaleString('en')
}
