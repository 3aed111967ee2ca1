import { readFile } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import { lookup } from 'mrmime'

/**
 * A file of the search index, in dev alone; a build puts the index into the site.
 *
 * @param path as in the address
 */
export async function devIndexResponse(path: string[]): Promise<Response> {
  const { DEV_SEARCH_DIR = '' } = process.env
  const name = normalize(path.join('/'))
  const isOutside = name.startsWith('..')
  const bytes = isOutside
    ? undefined
    : await readFile(/* turbopackIgnore: true */ join(DEV_SEARCH_DIR, name)).catch(() => undefined)
  if (!bytes) return new Response('Not found', { status: 404 })
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': lookup(name) ?? 'application/octet-stream', 'Cache-Control': 'no-store' },
  })
}
