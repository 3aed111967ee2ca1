import { setTimeout as sleep } from 'node:timers/promises'
import { forEachConcurrent } from '@/lib/node/for-each-concurrent'
import type { LinkState } from './link-state'
import { requestLink, UNKNOWN_HOST } from './request-link'
import { createRobotsReader } from './robots'

export type CheckUrlsOptions = {
  /** Names the blog, so that the owner of a host knows who asks. */
  userAgent: string
  /** How many hosts are asked at once; one host is never asked twice at once. */
  concurrency?: number
  /** Between two requests to a host, in milliseconds; its `robots.txt` may ask for more. */
  delay?: number
  /** For each request, in milliseconds. */
  timeout?: number
  /** For everything, in milliseconds. */
  totalTimeout?: number
  /** What is known already. Is given what is found. */
  cache?: Map<string, LinkState>
}

/** Looks at URLs on other hosts. Those for which no time is left are unchecked. Never throws. */
export async function checkUrls(
  urls: Iterable<string>,
  { userAgent, concurrency = 6, delay = 1000, timeout = 15_000, totalTimeout = 300_000, cache }: CheckUrlsOptions,
): Promise<Map<string, LinkState>> {
  const states = new Map<string, LinkState>()
  const signal = AbortSignal.timeout(totalTimeout)
  const byHost = new Map<string, Set<string>>()
  for (const url of urls) {
    const known = cache?.get(url)
    if (known) states.set(url, known)
    else byHost.set(new URL(url).host, (byHost.get(new URL(url).host) ?? new Set()).add(url))
  }
  const request = { userAgent, timeout, signal }
  const readRobots = createRobotsReader(request)
  const isAllowed = async (url: string) => (await readRobots(url)).isAllowed(url)
  await forEachConcurrent(byHost.values(), checkHost, concurrency)
  return withoutOfflineErrors(states)

  async function checkHost(ofHost: Set<string>): Promise<void> {
    for (const url of ofHost) {
      // The first request is that for robots.txt.
      const { delay: wanted } = await readRobots(url)
      // Aborted when the time is over.
      await sleep(Math.max(delay, wanted), undefined, { signal }).catch(() => undefined)
      const state: LinkState = signal.aborted
        ? { state: 'unchecked', reason: 'no time left' }
        : await requestLink(url, request, isAllowed)
      states.set(url, state)
      if (state.state === 'ok' || state.state === 'moved') cache?.set(url, state)
    }
  }
}

/** If no host at all has been found, it is this machine that is not online. */
function withoutOfflineErrors(states: Map<string, LinkState>): Map<string, LinkState> {
  const isUnknownHost = (state: LinkState) => state.state === 'gone' && state.reason === UNKNOWN_HOST
  if (states.size < 2 || ![...states.values()].every(isUnknownHost)) return states
  return new Map([...states.keys()].map((url) => [url, { state: 'unchecked', reason: 'offline' }]))
}
