import { existsSync, readFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import type { SitePaths } from '@/lib/config/paths'
import { listen } from '@/lib/node/listen'
import { decodePath, normalizePath } from '@/lib/routing/paths'
import type { Redirect } from '@/lib/routing/redirects'
import { cacheControl, contentType, headerRules } from './headers'

/**
 * Serves a finished site on this machine, see `createSiteHandler`.
 *
 * @param port 0 for any free port
 * @returns the URL of the site, without a trailing slash
 * @throws with a fix if the port is taken
 */
export async function serveSite(
  { outDir, redirectsFile }: Pick<SitePaths, 'outDir' | 'redirectsFile'>,
  port: number,
  basePath = '',
): Promise<{ url: string; server: Server }> {
  const server = createServer(createSiteHandler({ outDir, redirectsFile }, basePath))
  const url = await listen(server, { host: '127.0.0.1', port })
  return { url: url + basePath, server }
}

/**
 * Creates a handler that serves a finished site as a static host does: the `index.html` of a folder at its URL with a
 * trailing slash, a permanent redirect (308) to it from the URL without, the redirects of the site, and `404.html` with
 * status 404 for everything else. What a build writes while the server is running is served from then on.
 *
 * @param basePath the path below which the site is served, such as `/blog`; the root of the host redirects to it
 */
export function createSiteHandler(
  { outDir, redirectsFile }: Pick<SitePaths, 'outDir' | 'redirectsFile'>,
  basePath: string,
): RequestListener {
  const notFound = join(outDir, '404.html')
  const serveFile = sirv(outDir, {
    // Reads the folder on each request, since a build may replace it.
    dev: true,
    etag: true,
    setHeaders(response, pathname) {
      response.setHeader('Cache-Control', cacheControl(pathname))
      const type = contentType(pathname)
      if (type) response.setHeader('Content-Type', type)
    },
  })
  return (request, response) => {
    for (const [name, value] of Object.entries(headerRules.always)) response.setHeader(name, value)
    const { url = '/' } = request
    if (!url.startsWith(`${basePath}/`)) {
      const [path, query] = url.split(/(?=\?)/)
      if (path === '/' || path === basePath) response.writeHead(307, { Location: `${basePath}/${query ?? ''}` }).end()
      else response.writeHead(404).end('Not found')
      return
    }
    // Two slashes, of either kind, would be followed by a host.
    request.url = url.slice(basePath.length).replace(/^[/\\]+/, '/')
    const { pathname, search } = new URL(request.url, 'http://localhost')
    const path = decodePath(pathname)
    const movedTo = readRedirects(redirectsFile).get(normalizePath(path))
    if (movedTo !== undefined) {
      response.writeHead(308, { Location: toLocation(movedTo, basePath, search) }).end()
      return
    }
    const isFolder = !pathname.endsWith('/') && existsSync(join(outDir, path, 'index.html'))
    if (isFolder) {
      response.writeHead(308, { Location: `${basePath}${pathname}/${search}` }).end()
      return
    }
    // By itself, sirv decodes no character that is reserved in URLs, such as # and ?; it decodes this once more.
    Object.assign(request, { _parsedUrl: { pathname: path.replaceAll('%', '%25'), raw: request.url } })
    serveFile(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
      response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found')
    })
  }
}

/** Reads the redirects, on each request as well. */
function readRedirects(redirectsFile: string): Map<string, string> {
  if (!existsSync(redirectsFile)) return new Map()
  const redirects: Redirect[] = JSON.parse(readFileSync(redirectsFile, 'utf8'))
  return new Map(redirects.map(({ from, to }) => [from, to]))
}

/** The `Location` of a redirect: a URL of another site, or a path with the query of the request, as on Vercel. */
function toLocation(to: string, basePath: string, search: string): string {
  return URL.canParse(to) ? to : basePath + to.replace(/#|$/, (hash) => search + hash)
}
