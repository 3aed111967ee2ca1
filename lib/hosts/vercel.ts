import { cp, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { HOST_FILES } from '@/lib/hosts/hosts'
import { outputFile } from '@/lib/node/fs'
import { encodePath } from '@/lib/routing/paths'
import type { Redirect } from '@/lib/routing/redirects'
import { escapeRegExp } from '@/lib/text/escape-reg-exp'
import { headerRules } from './headers'
import { redirectTarget } from './netlify-and-cloudflare'

/** One step of Vercel’s way from an address to an answer. */
type Route =
  | { src: string; headers?: Record<string, string>; status?: number; dest?: string; continue?: boolean }
  | { handle: 'filesystem' | 'hit' }

/** A deployment may have 2,048 routes: https://vercel.com/docs/redirects. The pages of the others lead on. */
const MAX_REDIRECTS = 2000

/** Where Vercel looks for the output of a build. */
const OUTPUT = '.vercel/output'

/**
 * Writes the finished site in the form that Vercel serves as it is, with the headers and redirects of `npm start`:
 * https://vercel.com/docs/build-output-api
 */
export async function writeVercelOutput(siteDir: string, redirects: Redirect[]): Promise<void> {
  await rm(OUTPUT, { recursive: true, force: true })
  await cp(siteDir, join(OUTPUT, 'static'), {
    recursive: true,
    filter: (path) => !HOST_FILES.includes(relative(siteDir, path)),
  })
  const config = {
    version: 3,
    routes: vercelRoutes(redirects),
    // Kept for the next build.
    cache: ['.next/cache/pictures/**'],
  }
  await outputFile(join(OUTPUT, 'config.json'), JSON.stringify(config, null, 2))
}

/** From an address to an answer: what every answer has, redirects, files, the error page, what files have. */
export function vercelRoutes(redirects: Redirect[]): Route[] {
  return [
    { src: '^/.*$', headers: headerRules.always, continue: true },
    ...redirects.slice(0, MAX_REDIRECTS).map(({ from, to }) => ({
      src: sourceOf(from),
      // A dollar would stand for a part of what was asked for.
      headers: { Location: redirectTarget(to).replaceAll('$', '%24') },
      status: 308,
    })),
    // A folder’s address ends with a slash.
    { src: '^/((?:[^/]+/)*[^/.]+)$', headers: { Location: '/$1/' }, status: 308 },
    { handle: 'filesystem' },
    { src: '^/.*$', dest: '/404.html', status: 404 },
    { handle: 'hit' },
    ...headerRules.files.map(({ path, headers }) => ({ src: wholly(path), headers, continue: true })),
  ]
}

/** Every way to write an old address, with its letters as they are and encoded. */
function sourceOf(from: string): string {
  const ways = [...new Set([from, encodePath(from)])].map((way) => escapeRegExp(way.replace(/\/$/, '')))
  const end = from.endsWith('/') ? '(?:/|/index\\.html?)?' : ''
  return `^(?:${ways.join('|')})${end}$`
}

/** A regular expression for a part of a path → for the whole of it, as Vercel reads it. */
function wholly({ source }: RegExp): string {
  return `${source.startsWith('^') ? '' : '^.*'}${source}${source.endsWith('$') ? '' : '.*$'}`.replaceAll('\\/', '/')
}
