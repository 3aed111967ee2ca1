import type { LinkState } from './link-state'

const MAX_REDIRECTS = 10
const PERMANENT = [301, 308]
const REDIRECTS = [301, 302, 303, 307, 308]
const GONE = [404, 410]
/** No host has the name, or no longer has. `EAI_AGAIN` is a name server without an answer, which passes. */
export const UNKNOWN_HOST = 'the host does not exist'

export type RequestOptions = {
  userAgent: string
  /** In milliseconds, for each request. */
  timeout: number
  /** Aborts everything. */
  signal: AbortSignal
}

/** Why a link whose host keeps programs away has not been looked at. */
export const DISALLOWED = 'not allowed by its robots.txt'

/**
 * Looks at a URL: by HEAD, and by GET where a host answers HEAD with an error, as many do. Follows redirects; the body
 * is never read. Never throws.
 *
 * @param isAllowed whether a host lets us look at a URL; asked before every request, so of redirects too
 */
export async function requestLink(
  url: string,
  options: RequestOptions,
  isAllowed: (url: string) => Promise<boolean> = async () => true,
): Promise<LinkState> {
  try {
    return await followRedirects(url, options, isAllowed)
  } catch (error) {
    return explainError(error)
  }
}

async function followRedirects(
  url: string,
  options: RequestOptions,
  isAllowed: (url: string) => Promise<boolean>,
): Promise<LinkState> {
  const { hash } = new URL(url)
  let current = url
  let permanent = url
  for (let count = 0; count <= MAX_REDIRECTS; count++) {
    if (!(await isAllowed(current))) return { state: 'unchecked', reason: DISALLOWED }
    const { status, location } = await request(current, options)
    if (!REDIRECTS.includes(status) || location === null) return judge(url, permanent, status)
    const target = new URL(location, current)
    if (!target.hash) target.hash = hash
    // What comes after a temporary redirect may be another page tomorrow.
    if (permanent === current && PERMANENT.includes(status)) permanent = target.href
    current = target.href
  }
  return { state: 'unchecked', reason: 'too many redirects' }
}

function judge(url: string, permanent: string, status: number): LinkState {
  if (GONE.includes(status)) return { state: 'gone', reason: String(status) }
  if (status >= 400) return { state: 'unchecked', reason: String(status) }
  return permanent === url ? { state: 'ok' } : { state: 'moved', to: permanent }
}

async function request(url: string, options: RequestOptions): Promise<{ status: number; location: string | null }> {
  const head = await send('HEAD', url, options)
  return head.status < 400 ? head : send('GET', url, options)
}

async function send(method: 'HEAD' | 'GET', url: string, { userAgent, timeout, signal }: RequestOptions) {
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: { 'User-Agent': userAgent, Accept: 'text/html,*/*;q=0.8' },
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
  })
  await response.body?.cancel()
  return { status: response.status, location: response.headers.get('location') }
}

function explainError(error: unknown): LinkState {
  if (!(error instanceof Error)) return { state: 'unchecked', reason: String(error) }
  const { cause } = error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : error.name
  if (code === 'ENOTFOUND') return { state: 'gone', reason: UNKNOWN_HOST }
  return { state: 'unchecked', reason: /Timeout|Abort|TIMEOUT|TIMEDOUT/.test(code) ? 'no answer in time' : code }
}
