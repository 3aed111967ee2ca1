import { join } from 'node:path'
import { outputFile } from '@/lib/node/fs'
import { encodePath } from '@/lib/routing/paths'
import type { Redirect } from '@/lib/routing/redirects'
import { basePath } from '@/lib/routing/urls'
import { FOR_GOOD, securityHeaders } from './headers'

/** As many as Cloudflare reads: https://developers.cloudflare.com/pages/configuration/redirects/ */
const MAX_REDIRECTS = 2000

/**
 * The immutable files, in the patterns that Netlify and Cloudflare have in common. Both join what two patterns say
 * of one path, so none may match `pagefind-entry.json`, which is revalidated.
 */
const IMMUTABLE_PATTERNS = ['/_next/static/*', '/immutable/:file', '/immutable/:folder/:kind/:file']

/**
 * Has Netlify and Cloudflare Pages answer as `npm start` does: https://docs.netlify.com/routing/headers/,
 * https://developers.cloudflare.com/pages/configuration/headers/
 */
export async function writeHostFiles(siteDir: string, redirects: Redirect[]): Promise<void> {
  await outputFile(join(siteDir, '_headers'), headersFile())
  await outputFile(join(siteDir, '_redirects'), redirectsFile(redirects))
}

export function headersFile(): string {
  const blocks: [string, Record<string, string>][] = [
    ['/*', securityHeaders],
    ...IMMUTABLE_PATTERNS.map((path): [string, Record<string, string>] => [path, { 'Cache-Control': FOR_GOOD }]),
  ]
  return blocks
    .map(([path, headers]) => [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`)])
    .map(([path, ...lines]) => `${path}\n${lines.join('')}`)
    .join('')
}

/** On Netlify an existing page takes precedence over a redirect, unless the redirect is forced with `!`. */
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

/** The target of a redirect for a host: below the path of the site, or elsewhere. */
export function redirectTarget(to: string): string {
  return URL.canParse(to) ? to : basePath() + to
}
