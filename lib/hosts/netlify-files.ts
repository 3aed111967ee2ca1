import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { outputFile } from '@/lib/node/fs'
import { decodePath } from '@/lib/routing/paths'
import type { Redirect } from '@/lib/routing/redirects'
import { escapeRegExp } from '@/lib/text/escape-reg-exp'
import { IMMUTABLE, securityHeaders } from './headers'
import { describeRest, limitRedirects, redirectLine } from './host-redirects'
import type { Host } from './hosts'

/**
 * Patterns for the immutable files, in the syntax that Netlify and Cloudflare share. Both combine the headers of all
 * matching patterns, so none may match `pagefind-entry.json`, which is revalidated.
 */
const IMMUTABLE_PATTERNS = ['/_next/static/*', '/immutable/:file', '/immutable/:folder/:kind/:file']

/**
 * Writes the files with which Netlify and Cloudflare Pages respond as `npm start` does, below what the author’s own
 * files of these names have:
 * https://docs.netlify.com/routing/headers/, https://developers.cloudflare.com/pages/configuration/headers/
 *
 * @returns what the author should know of redirects that are not in `_redirects`
 */
export async function writeNetlifyFiles(
  siteDir: string,
  redirects: Redirect[],
  host: Host,
): Promise<string | undefined> {
  const readTheirs = (name: string) => readFile(join(siteDir, name), 'utf8').catch(() => '')
  await outputFile(join(siteDir, '_headers'), headersFile(await readTheirs('_headers')))
  const { text, note } = redirectsFile(redirects, host, await readTheirs('_redirects'))
  await outputFile(join(siteDir, '_redirects'), text)
  return note
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
 * The content of `_redirects`, a line per redirect. Those of the author win: what one of them redirects is left to it.
 *
 * Cloudflare takes 100 redirects with patterns, and counts every line after the first of them as one. So those of the
 * site are above it.
 */
export function redirectsFile(
  redirects: Redirect[],
  host: Host,
  theirs = '',
): { text: string; note: string | undefined } {
  const lines = toLines(theirs)
  const rules = lines.map(parseRule)
  const isOverruled = ({ from }: Redirect) =>
    rules.some((rule) => rule && (rule.isForced || (!host.prefersFiles && !rule.isError)) && rule.path.test(from))
  const needed = redirects.filter((redirect) => !isOverruled(redirect))
  const firstPattern = rules.findIndex((rule) => rule?.isPattern)
  const position = firstPattern === -1 ? lines.length : firstPattern
  const added = limitRedirects(needed, host, rules.slice(0, position).filter(Boolean).length)
  const ours = added.map((redirect) => redirectLine(redirect, host.prefersFiles ? '308!' : '308'))
  const all = [...lines.slice(0, position), ...ours, ...lines.slice(position)]
  return {
    text: all.map((line) => `${line}\n`).join(''),
    note: describeRest(needed, added, '_redirects', host),
  }
}

/** A redirect of the author. */
type Rule = { path: RegExp; isPattern: boolean; isForced: boolean; isError: boolean }

/** Parses a line such as `/old/* /posts/:splat 301`. A redirect with conditions, which follow its status, counts as none. */
function parseRule(line: string): Rule | undefined {
  const [from = '', to, status = '', ...conditions] = line.trim().split(/\s+/)
  if (!from.startsWith('/') || to === undefined || conditions.length > 0) return undefined
  const source = escapeRegExp(decodePath(from)).replace(/\\\*|:[A-Za-z]\w*/g, (part) =>
    part.startsWith(':') ? '[^/]+' : '.*',
  )
  return {
    path: new RegExp(`^${source}$`),
    isPattern: /\*|:[A-Za-z]/.test(from),
    isForced: status.endsWith('!'),
    isError: status.startsWith('4'),
  }
}
