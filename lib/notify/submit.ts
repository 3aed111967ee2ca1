import { request } from './request'

/** Submits to all participating search engines: https://www.indexnow.org/faq */
const INDEXNOW_ENDPOINT = 'https://api.indexnow.org/indexnow'

/**
 * Submits changed pages to search engines, https://www.indexnow.org/documentation
 *
 * @param pages their absolute URLs
 * @param keyFile the absolute URL of the file with the key
 * @throws if they are not accepted
 */
export async function submitToIndexNow(
  pages: string[],
  { key, keyFile, endpoint = INDEXNOW_ENDPOINT }: { key: string; keyFile: string; endpoint?: string },
): Promise<void> {
  const body = JSON.stringify({ host: new URL(keyFile).host, key, keyLocation: keyFile, urlList: pages })
  await request(endpoint, { method: 'POST', headers: { 'Content-Type': 'application/json; charset=utf-8' }, body })
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
