import { ask } from './request'

/** Search engines that take part tell each other: https://www.indexnow.org/faq */
export const INDEX_NOW = 'https://api.indexnow.org/indexnow'

/**
 * Tells search engines which pages have changed, https://www.indexnow.org/documentation
 *
 * @param keyFile the URL at which the key is to be found
 * @throws when they do not take it
 */
export async function tellSearchEngines(
  pages: string[],
  { key, keyFile, endpoint = INDEX_NOW }: { key: string; keyFile: string; endpoint?: string },
): Promise<void> {
  const body = JSON.stringify({ host: new URL(keyFile).host, key, keyLocation: keyFile, urlList: pages })
  await ask(endpoint, { method: 'POST', headers: { 'Content-Type': 'application/json; charset=utf-8' }, body })
}

/**
 * Tells a WebSub hub which feeds have something new. How is not for WebSub to say
 * (https://www.w3.org/TR/websub/#publishing); this is what the hubs there are have from PubSubHubbub 0.4.
 *
 * @throws when it does not take one
 */
export async function tellHub(feeds: string[], hub: string): Promise<void> {
  for (const feed of feeds) {
    await ask(hub, { method: 'POST', body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed }) })
  }
}
