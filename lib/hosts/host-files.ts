import { join } from 'node:path'
import { outputFile } from '@/lib/node/fs'
import type { Redirect } from '@/lib/routing/redirects'
import { basePath, encodePath } from '@/lib/routing/urls'
import { FOR_GOOD, securityHeaders } from './headers'

/** Files of the finished site that are for the host and not for readers. */
export const HOST_FILES = ['_headers', '_redirects', '.nojekyll']

/** Cloudflare reads as many: https://developers.cloudflare.com/pages/configuration/redirects/ */
const MOST_REDIRECTS = 2000

/**
 * What may be kept for good, in the patterns that Netlify and Cloudflare have in common. Both would join what
 * two patterns say of one path, so none may match `pagefind-entry.json`, which is asked for again.
 */
const KEPT_FOR_GOOD = ['/_next/static/*', '/immutable/:file', '/immutable/:folder/:kind/:file']

/**
 * Says to Netlify and Cloudflare Pages what `npm start` does, and to GitHub Pages that folders with an
 * underscore are to be served: https://docs.netlify.com/routing/headers/,
 * https://developers.cloudflare.com/pages/configuration/headers/
 */
export async function writeHostFiles(outDir: string, redirects: Redirect[]): Promise<void> {
  await outputFile(join(outDir, '_headers'), headersFile())
  await outputFile(join(outDir, '_redirects'), redirectsFile(redirects))
  await outputFile(join(outDir, '.nojekyll'), '')
}

export function headersFile(): string {
  const blocks: [string, Record<string, string>][] = [
    ['/*', securityHeaders],
    ...KEPT_FOR_GOOD.map((path): [string, Record<string, string>] => [path, { 'Cache-Control': FOR_GOOD }]),
  ]
  return blocks
    .map(([path, headers]) => [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`)])
    .map(([path, ...lines]) => `${path}\n${lines.join('')}`)
    .join('')
}

/** On Netlify a page in the place of a redirect comes before it, unless the redirect insists. */
export function redirectsFile(redirects: Redirect[], { NETLIFY }: NodeJS.ProcessEnv = process.env): string {
  const status = NETLIFY ? '308!' : '308'
  return redirects
    .slice(0, MOST_REDIRECTS)
    .map(({ from, to }) => `${encodePath(from)} ${redirectTarget(to)} ${status}\n`)
    .join('')
}

/** Where a redirect leads, as a host has to say it: below the site’s path, or elsewhere. */
export function redirectTarget(to: string): string {
  return URL.canParse(to) ? to : basePath() + to
}
