import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, CommandError } from '@/lib/command-line/command'
import { getOnlyName, UsageError } from '@/lib/command-line/command-line'
import { resolveSitePaths } from '@/lib/config/paths'
import { isSourceFile, parseSourceFile } from '@/lib/content/front-matter/parse-source-file'
import { readFrontMatter } from '@/lib/content/front-matter/read-front-matter'
import { kinds } from '@/lib/content/kinds'
import { formatMoment } from '@/lib/dates/format-date'
import { toDay, toMinute } from '@/lib/dates/local-time'
import { type ContentDate, newestFirst, parseDate } from '@/lib/dates/parse-date'
import { isFinding } from '@/lib/diagnostics/issue'
import { writeFileAtomic } from '@/lib/node/fs'
import { applyTextEdits, type TextEdit } from '@/lib/text/text-edits'
import { type FoundEntry, findEntry } from './find-entry'
import { findFrontMatter, findValue, removeField, setField } from './front-matter-text'
import { type AuthoredContent, loadContent, parseEntry, toAuthorPath } from './load-content'

const NAME_HELP = 'A post or a page is named by its slug, its file name or its path.'

const publishHelp = `
Publishes a draft or a scheduled post: removes the draft mark, or sets it to false where a comment is beside it, and sets
the date to today, or to now if it has a time. A later publishDate: is set too. Nothing else in the file changes. A page
has no date.

  npm run publish -- <slug>
  npm run publish -- <slug> --at 2026-12-01T09:00

Options:
  --at <date>   publishes it then instead: 2026-12-01, 2026-12-01T09:00 or "2026-12-01 09:00" in the time zone of the
                site, or with an offset, 2026-12-01T09:00+02:00
  -h, --help    prints this

${NAME_HELP} Readers see it after the next build.
`

const unpublishHelp = `
Makes a post or a page a draft again. Nothing else in the file changes. Links to it in published texts are errors then:
npm run check:content finds them.

  npm run unpublish -- <slug>

Options:
  -h, --help    prints this

${NAME_HELP} Readers see it until the next build that succeeds.
`

/** `npm run publish`: publishes a draft, now or later. */
export const publishCommand: Command = {
  name: 'npm run publish',
  help: publishHelp,
  options: { at: { type: 'string' } },
  async run(commandLine) {
    const name = getOnlyName(commandLine, 'slug')
    const content = await loadContent(resolveSitePaths().contentDir)
    return publish(content, name, commandLine.option('at'))
  },
}

/** `npm run unpublish`: makes a draft of a post or a page. */
export const unpublishCommand: Command = {
  name: 'npm run unpublish',
  help: unpublishHelp,
  options: {},
  async run(commandLine) {
    const name = getOnlyName(commandLine, 'slug')
    return unpublish(await loadContent(resolveSitePaths().contentDir), name)
  },
}

const KINDS = ['posts', 'pages'] as const

/**
 * Publishes a draft or a scheduled post.
 *
 * @param at a date as in front matters; now by default
 * @returns what was done
 * @throws UsageError if `at` is no date; CommandError if there is no such post, or it is published already
 */
export function publish(content: AuthoredContent, name: string, at?: string): string {
  const found = findEntry(content, name, KINDS)
  const { entry, kind } = found
  const path = toAuthorPath(content, entry.file)
  if (kind === 'pages' && at !== undefined) throw new CommandError(`${path} is a page, which has no date`)
  if (entry.state === 'published' && at === undefined) {
    throw new CommandError(`${path} is published already${kind === 'posts' ? ' (--at sets another date)' : ''}`)
  }
  const date = at === undefined ? undefined : requireDate(at, content.timeZone)
  const value =
    at?.trim().replace(/\s+/g, ' ') ??
    toNow(getWritten(findFrontMatter(content.texts.get(entry.file) ?? ''), 'date'), content)
  const edits = [
    ...removeDraftMarks(content, found),
    ...(kind === 'posts' ? setDates(content, found, value, date) : []),
  ]
  write(content, found, edits, { isDraft: false })
  if (!date || Date.parse(date.instant) <= Date.parse(content.now))
    return `published ${path}${kind === 'posts' ? `, dated ${value}` : ''}`
  return `scheduled ${path} for ${formatMoment(date)}`
}

/**
 * Makes a draft of a post or a page.
 *
 * @returns what was done
 * @throws CommandError if there is no such post, or it is a draft already
 */
export function unpublish(content: AuthoredContent, name: string): string {
  const found = findEntry(content, name, KINDS)
  const { entry } = found
  const path = toAuthorPath(content, entry.file)
  if (entry.isDraft) throw new CommandError(`${path} is a draft already`)
  const frontMatter = findFrontMatter(content.texts.get(entry.file) ?? '')
  // Jekyll’s `published: yes` would contradict `draft: true`.
  const isJekyll = findValue(frontMatter, 'published') && !findValue(frontMatter, 'draft')
  const edit = isJekyll
    ? setField(frontMatter, 'published', 'false')
    : setField(frontMatter, 'draft', 'true', findValue(frontMatter, 'date') ? 'date' : 'title')
  write(content, found, [edit], { isDraft: true })
  return `made ${path} a draft (npm run check:content finds links to it)`
}

/** Which values make a draft, and which value means that it is none. */
const DRAFT_MARKS = [
  { key: 'draft', draft: true },
  { key: 'published', draft: false },
] as const

function removeDraftMarks(content: AuthoredContent, { kind, entry }: FoundEntry): TextEdit[] {
  const text = content.texts.get(entry.file) ?? ''
  const source = parseSourceFile(entry.file, text)
  if (!isSourceFile(source)) throw new CommandError(`${toAuthorPath(content, entry.file)} cannot be read`)
  const values: { draft?: boolean; published?: boolean } = readFrontMatter(
    source,
    kinds[kind].fields,
    content.timeZone,
  ).values
  return DRAFT_MARKS.filter(({ key, draft }) => values[key] === draft).flatMap(
    ({ key, draft }) => removeField(findFrontMatter(text), key, String(!draft)) ?? [],
  )
}

/** Sets the date, and Hugo’s `publishDate` if that would keep the post scheduled. */
function setDates(
  content: AuthoredContent,
  { entry }: FoundEntry,
  value: string,
  date: ContentDate | undefined,
): TextEdit[] {
  const frontMatter = findFrontMatter(content.texts.get(entry.file) ?? '')
  const edits = [setField(frontMatter, 'date', value, 'title')]
  const publishDate = getWritten(frontMatter, 'publishDate')
  const later = publishDate === '' ? undefined : parseDate(publishDate, content.timeZone)
  const instant = date ?? requireDate(value, content.timeZone)
  if (later && !isFinding(later) && newestFirst(later, instant) < 0) {
    edits.push(setField(frontMatter, 'publishDate', value))
  }
  return edits
}

/** Now, as precisely as the date was written before. */
function toNow(written: string, { timeZone, now }: AuthoredContent): string {
  return /\d:\d\d/.test(written) ? toMinute(timeZone, now) : toDay(timeZone, now)
}

/** The value of a field, without quotes. */
function getWritten(frontMatter: ReturnType<typeof findFrontMatter>, key: string): string {
  const { start = 0, end = 0 } = findValue(frontMatter, key) ?? {}
  return frontMatter.text
    .slice(start, end)
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
}

function requireDate(text: string, timeZone: string): ContentDate {
  const date = parseDate(text, timeZone)
  if (isFinding(date)) throw new UsageError(`${date.message}: ${date.fix}`)
  return date
}

/** Writes a file, unless it would not become what it should: YAML has more forms than these edits know. */
function write(
  content: AuthoredContent,
  { kind, entry }: FoundEntry,
  edits: TextEdit[],
  expected: { isDraft: boolean },
) {
  const { contentDir, texts } = content
  const text = applyTextEdits(texts.get(entry.file) ?? '', edits)
  if (parseEntry(content, kind, entry.file, text)?.isDraft !== expected.isDraft) {
    throw new CommandError(`${toAuthorPath(content, entry.file)} was not changed: edit draft: and date: by hand`)
  }
  // A symbolic link keeps pointing to its file.
  writeFileAtomic(realpathSync(join(contentDir, entry.file)), text)
}
