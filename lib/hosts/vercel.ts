import { cp, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { type Host, UNSERVED_FILES } from '@/lib/hosts/hosts'
import { listFiles, outputFile } from '@/lib/node/fs'
import { encodePath } from '@/lib/routing/paths'
import type { Redirect } from '@/lib/routing/redirects'
import { basePath } from '@/lib/routing/urls'
import { escapeRegExp } from '@/lib/text/escape-reg-exp'
import { headerRules } from './headers'
import { describeRest, limitRedirects, redirectTarget } from './host-redirects'

/** A routing rule, https://vercel.com/docs/build-output-api/configuration#routes */
type Route =
  | { src: string; headers?: Record<string, string>; status?: number; dest?: string; continue?: boolean }
  | { handle: 'filesystem' | 'hit' }

/** The folder in which Vercel expects the output of a build. */
const OUTPUT = '.vercel/output'

/**
 * Writes the finished site in the format of Vercel’s Build Output API, with the headers and redirects of `npm start`:
 * https://vercel.com/docs/build-output-api
 *
 * @returns what the author should know of redirects that are not in it
 */
export async function writeVercelOutput(
  siteDir: string,
  redirects: Redirect[],
  host: Host,
): Promise<string | undefined> {
  const taken = limitRedirects(redirects, host)
  await rm(OUTPUT, { recursive: true, force: true })
  await cp(siteDir, join(OUTPUT, 'static'), {
    recursive: true,
    filter: (path) => !UNSERVED_FILES.includes(relative(siteDir, path)),
  })
  const config = {
    version: 3,
    routes: vercelRoutes(taken, await listFiles(siteDir)),
    // Restored in the next build.
    cache: ['.next/cache/**'],
  }
  await outputFile(join(OUTPUT, 'config.json'), JSON.stringify(config, null, 2))
  return describeRest(redirects, taken, '.vercel/output/config.json', host)
}

/**
 * The routes in the order of evaluation: headers of every response, redirects, files, error page, headers of files.
 *
 * @param files the files of the site
 */
export function vercelRoutes(redirects: Redirect[], files: string[] = []): Route[] {
  const withoutExtension = files.filter((file) => /(^|\/)[^./]+$/.test(file)).flatMap(toSpellings)
  return [
    { src: '^/.*$', headers: headerRules.always, continue: true },
    ...redirects.map(({ from, to }) => ({
      src: toRouteSource(from),
      // Vercel would replace `$1` by a group of `src`.
      headers: { Location: redirectTarget(to).replaceAll('$', '%24') },
      status: 308,
    })),
    // A folder without its trailing slash.
    {
      src: `^/(?!(?:${withoutExtension.join('|')})$)((?:[^/]+/)*[^/.]+)$`,
      headers: { Location: `${basePath()}/$1/` },
      status: 308,
    },
    { handle: 'filesystem' },
    { src: '^/.*$', dest: '/404.html', status: 404 },
    { handle: 'hit' },
    ...headerRules.files.map(({ path, headers }) => ({ src: matchEntirePath(path), headers, continue: true })),
  ]
}

/** A regular expression for all spellings of a path: percent-encoded or not, and a folder with or without its slash. */
function toRouteSource(from: string): string {
  const end = from.endsWith('/') ? '(?:/|/index\\.html?)?' : ''
  return `^(?:${toSpellings(from.replace(/\/$/, '')).join('|')})${end}$`
}

/** Regular expressions for a decoded path, percent-encoded or not. */
function toSpellings(path: string): string[] {
  return [...new Set([path, encodePath(path)])].map(escapeRegExp)
}

/** Extends a regular expression for a part of a path to the entire path, as Vercel requires. */
function matchEntirePath({ source }: RegExp): string {
  return `${source.startsWith('^') ? '' : '^.*'}${source}${source.endsWith('$') ? '' : '.*$'}`.replaceAll('\\/', '/')
}
