import { request } from './request'

/** Submits to all participating search engines: https://www.indexnow.org/faq */
const INDEXNOW_ENDPOINT = 'https://api.indexnow.org/indexnow'
const MAX_URLS_PER_REQUEST = 10_000

/**
 * Submits changed pages to search engines, https://www.indexnow.org/documentation
 *
 * @param pages their absolute URLs
 * @param keyFile the absolute URL of the file with the key
 * @throws if some of them are not accepted
 */
export async function submitToIndexNow(
  pages: string[],
  { key, keyFile, endpoint = INDEXNOW_ENDPOINT }: { key: string; keyFile: string; endpoint?: string },
): Promise<void> {
  for (let start = 0; start < pages.length; start += MAX_URLS_PER_REQUEST) {
    const urlList = pages.slice(start, start + MAX_URLS_PER_REQUEST)
    const body = JSON.stringify({ host: new URL(keyFile).host, key, keyLocation: keyFile, urlList })
    await request(endpoint, { method: 'POST', headers: { 'Content-Type': 'application/json; charset=utf-8' }, body })
  }
}

/**
 * Notifies a WebSub hub that feeds have changed. WebSub leaves the form of this request to the hub
 * (https://www.w3.org/TR/websub/#publishing); existing hubs accept that of PubSubHubbub 0.4.
 *
 * @param feeds their absolute URLs
 * @throws at the first one that is not accepted
 */
export async function publishToWebSub(feeds: string[], hub: string): Promise<void> {
  for (const feed of feeds) {
    await request(hub, { method: 'POST', body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed }) })
  }
}
