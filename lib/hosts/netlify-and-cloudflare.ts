import { join } from 'node:path'
import { outputFile } from '@/lib/node/fs'
import { encodePath } from '@/lib/routing/paths'
import type { Redirect } from '@/lib/routing/redirects'
import { basePath } from '@/lib/routing/urls'
import { IMMUTABLE, securityHeaders } from './headers'

/** Cloudflare’s limit: https://developers.cloudflare.com/pages/configuration/redirects/ */
const MAX_REDIRECTS = 2000

/**
 * Patterns for the immutable files, in the syntax that Netlify and Cloudflare share. Both combine the headers of all
 * matching patterns, so none may match `pagefind-entry.json`, which is revalidated.
 */
const IMMUTABLE_PATTERNS = ['/_next/static/*', '/immutable/:file', '/immutable/:folder/:kind/:file']

/**
 * Writes the files with which Netlify and Cloudflare Pages respond as `npm start` does:
 * https://docs.netlify.com/routing/headers/, https://developers.cloudflare.com/pages/configuration/headers/
 */
export async function writeHostFiles(siteDir: string, redirects: Redirect[]): Promise<void> {
  await outputFile(join(siteDir, '_headers'), headersFile())
  await outputFile(join(siteDir, '_redirects'), redirectsFile(redirects))
}

/** The content of `_headers`. */
export function headersFile(): string {
  const blocks: [string, Record<string, string>][] = [
    ['/*', securityHeaders],
    ...IMMUTABLE_PATTERNS.map((path): [string, Record<string, string>] => [path, { 'Cache-Control': IMMUTABLE }]),
  ]
  return blocks
    .map(([path, headers]) => [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`)])
    .map(([path, ...lines]) => `${path}\n${lines.join('')}`)
    .join('')
}

/**
 * The content of `_redirects`, a line per redirect, at most 2,000. On Netlify an existing page takes precedence over a
 * redirect, unless the redirect is forced with `!`.
 */
export function redirectsFile(
  redirects: Redirect[],
  { NETLIFY }: Record<string, string | undefined> = process.env,
): string {
  const status = NETLIFY ? '308!' : '308'
  return redirects
    .slice(0, MAX_REDIRECTS)
    .map(({ from, to }) => `${encodePath(from)} ${redirectTarget(to)} ${status}\n`)
    .join('')
}

/** The `Location` of a redirect: a path with the base path, or a URL of another site. */
export function redirectTarget(to: string): string {
  return URL.canParse(to) ? to : basePath() + to
}
