import { readFile } from 'node:fs/promises'
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
 * Writes the files with which Netlify and Cloudflare Pages respond as `npm start` does, below what the author’s own
 * files of these names have:
 * https://docs.netlify.com/routing/headers/, https://developers.cloudflare.com/pages/configuration/headers/
 */
export async function writeHostFiles(siteDir: string, redirects: Redirect[]): Promise<void> {
  const readTheirs = (name: string) => readFile(join(siteDir, name), 'utf8').catch(() => '')
  await outputFile(join(siteDir, '_headers'), headersFile(await readTheirs('_headers')))
  await outputFile(join(siteDir, '_redirects'), redirectsFile(redirects, process.env, await readTheirs('_redirects')))
}

/**
 * The content of `_headers`. Headers for a pattern that the author uses go into the author’s block, since Cloudflare
 * reads one block of each pattern; those that the author sets or removes there are left out, since Netlify would send
 * them twice.
 */
export function headersFile(theirs = ''): string {
  const blocks: [string, Record<string, string>][] = [
    ['/*', securityHeaders],
    ...IMMUTABLE_PATTERNS.map((path): [string, Record<string, string>] => [path, { 'Cache-Control': IMMUTABLE }]),
  ]
  const lines = toLines(theirs)
  for (const [pattern, headers] of blocks) {
    const start = lines.findIndex((line) => line.trim() === pattern)
    const block = start === -1 ? [] : takeBlock(lines.slice(start))
    const declared = block.map((line) =>
      line
        .trim()
        .replace(/^! *|:.*/g, '')
        .toLowerCase(),
    )
    const added = Object.entries(headers)
      .filter(([name]) => !declared.includes(name.toLowerCase()))
      .map(([name, value]) => `  ${name}: ${value}`)
    if (start === -1) lines.push(pattern, ...added)
    else lines.splice(start + block.length, 0, ...added)
  }
  return `${lines.join('\n')}\n`
}

/** The lines up to the next pattern, without what is empty before it. */
function takeBlock([pattern = '', ...lines]: string[]): string[] {
  const end = lines.findIndex((line) => /^\s*(\/|\S+:\/\/)/.test(line))
  return toLines([pattern, ...lines.slice(0, end === -1 ? lines.length : end)].join('\n'))
}

function toLines(text: string): string[] {
  return text.trimEnd() === '' ? [] : text.trimEnd().split(/\r?\n/)
}

/**
 * The content of `_redirects`, a line per redirect, at most 2,000, below those of the author. On Netlify an existing
 * page takes precedence over a redirect, unless the redirect is forced with `!`.
 */
export function redirectsFile(
  redirects: Redirect[],
  { NETLIFY }: Record<string, string | undefined> = process.env,
  theirs = '',
): string {
  const status = NETLIFY ? '308!' : '308'
  const lines = toLines(theirs)
  const count = lines.filter((line) => /^\s*[^\s#]/.test(line)).length
  const added = redirects
    .slice(0, Math.max(0, MAX_REDIRECTS - count))
    // A star would match any path.
    .map(({ from, to }) => `${encodePath(from).replaceAll('*', '%2A')} ${redirectTarget(to)} ${status}`)
  return [...lines, ...added].map((line) => `${line}\n`).join('')
}

/** The `Location` of a redirect: a path with the base path, or a URL of another site. */
export function redirectTarget(to: string): string {
  return URL.canParse(to) ? to : basePath() + to
}
