import type { Command } from '@/lib/command-line/command'
import { UsageError } from '@/lib/command-line/command-line'
import { resolveSitePaths } from '@/lib/config/paths'
import { kinds } from '@/lib/content/kinds'
import { toDay } from '@/lib/dates/local-time'
import { isStale } from '@/lib/dates/stale'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import { isError, pluralize } from '@/lib/diagnostics/issue'
import { textWidth } from '@/lib/text/text-width'
import { truncate } from '@/lib/text/truncate'
import type { PostOrPage } from './find-entry'
import { type AuthoredContent, loadContent, toAuthorPath } from './load-content'

const help = `
Lists posts and pages, the newest post first.

  npm run list
  npm run list -- drafts|scheduled|published|stale

Stale are published posts that have not changed for two years, by updated or date.

Options:
  --json       prints an array of objects for programs (npm run -s list -- --json)
  -h, --help   prints this

Fields of --json:
  kind         post or page
  state        draft, scheduled or published
  stale        whether a published post has not changed for two years
  slug, title
  file         as you type it: content/posts/x.md
  path         of its URL on the site: /posts/x/
  date         of a post: YYYY-MM-DD, or a moment with its UTC offset
  publishAt    when a post is, was or would be published, by publishDate or date; as date
  updated      of a post that declares it; as date
`

/** A post or a page as `npm run list` prints it. The help describes the fields. */
export type ListedEntry = {
  kind: 'post' | 'page'
  state: PostOrPage['state']
  stale: boolean
  slug: string
  title: string
  file: string
  path: string
  date?: string
  publishAt?: string
  updated?: string
}

const FILTERS: Record<string, (entry: ListedEntry) => boolean> = {
  drafts: ({ state }) => state === 'draft',
  scheduled: ({ state }) => state === 'scheduled',
  published: ({ state }) => state === 'published',
  stale: ({ stale }) => stale,
}

/** `npm run list`: lists posts and pages by their state. */
export const listCommand: Command = {
  name: 'npm run list',
  help,
  options: { json: { type: 'boolean' } },
  async run({ names: [filter, ...more], has }) {
    if (more.length > 0) throw new UsageError(`one list at a time, not ${[filter, ...more].join(' ')}`)
    const matches = filter === undefined ? () => true : FILTERS[filter]
    if (!matches) throw new UsageError(`there is no list ${filter}${suggestList(filter ?? '')}`)
    const content = await loadContent(resolveSitePaths().contentDir)
    const left = formatFilesWithErrors(content)
    if (left) console.error(left)
    const entries = listEntries(content).filter(matches)
    return has('json') ? JSON.stringify(entries, null, 2) : formatTable(entries)
  },
}

/** Lists all posts, the newest first, then all pages. Files with errors are not among them. */
export function listEntries(content: AuthoredContent): ListedEntry[] {
  const { entries, timeZone, now } = content
  const today = toDay(timeZone, now)
  return [
    ...entries.posts.map(({ state, slug, title, file, date, publishAt, updated }) => ({
      kind: 'post' as const,
      state,
      stale: state === 'published' && isStale({ date, updated }, today),
      slug,
      title,
      file: toAuthorPath(content, file),
      path: kinds.posts.path(slug),
      date: date.dateTime,
      publishAt: publishAt.dateTime,
      ...(updated && { updated: updated.dateTime }),
    })),
    ...entries.pages.map(({ state, slug, title, file }) => ({
      kind: 'page' as const,
      state,
      stale: false,
      slug,
      title,
      file: toAuthorPath(content, file),
      path: kinds.pages.path(slug),
    })),
  ]
}

/** In characters: a line then fits a wide terminal. */
const MAX_TITLE = 60

/** Formats entries as a table with aligned columns and their count; a moment is shown as its day and time. */
export function formatTable(entries: ListedEntry[]): string {
  if (entries.length === 0) return 'None.'
  const rows = entries.map(({ state, stale, publishAt, updated, title, file }) => [
    stale ? 'stale' : state,
    toMinute(publishAt),
    toMinute(updated),
    truncate(title, MAX_TITLE),
    file,
  ])
  const head = ['state', 'date', 'updated', 'title', 'file']
  // A column in which nothing is written is left out.
  const used = head.map((_, column) => rows.some((row) => row[column] !== ''))
  const table = [head, ...rows].map((row) => row.filter((_, column) => used[column]))
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => textWidth(row[column] ?? '')))) ?? []
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - textWidth(cell)))
      .join('  ')
      .trimEnd(),
  )
  return [...lines, '', formatCount(entries)].join('\n')
}

/** `2 posts, 1 page` */
function formatCount(entries: ListedEntry[]): string {
  const count = (kind: ListedEntry['kind']) => entries.filter((entry) => entry.kind === kind).length
  return (['post', 'page'] as const)
    .filter((kind) => count(kind) > 0)
    .map((kind) => pluralize(count(kind), kind))
    .join(', ')
}

function toMinute(date = ''): string {
  return date.slice(0, 'YYYY-MM-DDTHH:MM'.length).replace('T', ' ')
}

/** Says how many files have errors, since their state may not be known. */
function formatFilesWithErrors(content: AuthoredContent): string | undefined {
  const listed = new Set([...content.entries.posts, ...content.entries.pages].map(({ file }) => file))
  const invalid = content.issues.filter(isError).map(({ file }) => file)
  const files = [...new Set(invalid)].filter((file) => /^(posts|pages)\//.test(file) && !listed.has(file))
  if (files.length === 0) return undefined
  const paths = files.map((file) => toAuthorPath(content, file)).join(', ')
  return `Not listed because of errors (see npm run check:content): ${paths}`
}

function suggestList(name: string): string {
  const meant = didYouMean(name, Object.keys(FILTERS))
  return meant ? `, did you mean ${meant}?` : `: there are ${Object.keys(FILTERS).join(', ')}`
}
