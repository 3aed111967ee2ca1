import robotsParser from 'robots-parser'
import type { RequestOptions } from './request-link'

/** What the `robots.txt` of a host says to us. */
export type Robots = {
  /** Whether it lets us look at a URL. */
  isAllowed: (url: string) => boolean
  /** How long it asks to wait between two requests, in milliseconds. */
  delay: number
}

const EVERYTHING: Robots = { isAllowed: () => true, delay: 0 }
const NOTHING: Robots = { isAllowed: () => false, delay: 0 }

/** What is beyond it need not be read (RFC 9309, 2.5). */
const MAX_LENGTH = 500 * 1024
/** A host that asks for more time gets this much, in milliseconds: the others are waiting. */
const MAX_DELAY = 10_000

/**
 * Creates a function that reads the `robots.txt` of a host, once for each origin (RFC 9309). One that does not exist
 * allows everything, and one that the host fails to serve nothing. A host that cannot be reached allows everything, since
 * the link itself then says why.
 */
export function createRobotsReader(options: RequestOptions): (url: string) => Promise<Robots> {
  const byOrigin = new Map<string, Promise<Robots>>()
  return (url) => {
    const { origin } = new URL(url)
    const found = byOrigin.get(origin) ?? readRobots(origin, options)
    byOrigin.set(origin, found)
    return found
  }
}

async function readRobots(origin: string, { userAgent, timeout, signal }: RequestOptions): Promise<Robots> {
  const url = `${origin}/robots.txt`
  try {
    const response = await fetch(url, {
      headers: { 'User-Agent': userAgent, Accept: 'text/plain,*/*;q=0.8' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
    })
    if (!response.ok) {
      await response.body?.cancel()
      return response.status >= 500 ? NOTHING : EVERYTHING
    }
    const robots = robotsParser(url, (await response.text()).slice(0, MAX_LENGTH))
    return {
      isAllowed: (page) => robots.isAllowed(page, userAgent) !== false,
      delay: Math.min((robots.getCrawlDelay(userAgent) ?? 0) * 1000, MAX_DELAY),
    }
  } catch {
    return EVERYTHING
  }
}
