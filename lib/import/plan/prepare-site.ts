import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { dropRepeatedTitle } from '@/lib/import/body/repeated-title'
import { findLinksOut } from '@/lib/import/list-source-files'
import { changed, lost, type Note } from '@/lib/import/note'
import { findOverwritten } from '@/lib/import/overwritten'
import type { ConvertedBody, SourceEntry, SourceSite } from '@/lib/import/source-site'
import type { PlanOptions } from './plan-import'
import { removeAuthorsWithoutPage, selectAuthors } from './select-authors'
import { unifyTerms } from './unify-terms'

/** Sees to what no system promises and this blog needs: texts that are text, dates of posts, URLs of their own. */
export async function prepareSite(
  site: SourceSite,
  { folder, file, siteAuthor }: Pick<PlanOptions, 'folder' | 'file' | 'siteAuthor'>,
): Promise<{ site: SourceSite; notes: Note[] }> {
  // Beside an export that was named, there may be anything.
  const links = file === undefined ? await findLinksOut(folder) : []
  const notes = links.map(noteLinkOut)
  const originals = new Map<SourceEntry, SourceEntry>()
  for (const entry of selectAuthors(site.entries, siteAuthor, notes)) {
    const place = { file: entry.file, line: 1 }
    if (entry.body.includes('\0')) {
      const message = 'the file contains a zero byte, so it is not text; it is left out'
      notes.push({ ...place, ...lost('files that are not text', message, 'save it as plain text') })
    } else if (entry.kind === 'post' && entry.date === undefined) {
      const { mtime } = await statSource(join(folder, entry.file))
      const date = mtime.toISOString().slice(0, 'YYYY-MM-DD'.length)
      const message = `there is no date, so it is the day on which the file was last changed, ${date}`
      notes.push({ ...place, ...changed('posts without a date', message) })
      originals.set({ ...entry, date }, entry)
    } else originals.set(entry, entry)
  }
  const overwritten = findOverwritten([...originals.keys()])
  for (const [{ file, path }, { file: other }] of overwritten) {
    const message = `${other} has the URL ${path} too, and was what readers got, so the old URL leads to that`
    notes.push({ file, line: 1, ...changed('URLs of two texts', message) })
  }
  // The first one that claims a URL has it.
  const unified = unifyTerms([
    ...[...originals.keys()].filter((entry) => !overwritten.has(entry)),
    ...overwritten.keys(),
  ])
  const byFile = new Map([...originals.values()].map((entry) => [entry.file, entry]))
  return {
    site: {
      ...site,
      lists: removeAuthorsWithoutPage(site, siteAuthor),
      entries: unified.entries,
      // A system converts the entries that it has made.
      convertBody: async (entry) => withoutTitle(entry, await site.convertBody(byFile.get(entry.file) ?? entry)),
    },
    notes: [...notes, ...unified.notes],
  }
}

function noteLinkOut(file: string): Note {
  const message = 'the symbolic link leads out of the folder or nowhere, so nothing is read of it'
  const fix = 'put a copy of what it leads to in its place'
  return { file, line: 1, ...lost('symbolic links out of the folder', message, fix) }
}

/** Of an entry of an export, `blog.json#a-post`, there is only the export. */
function statSource(path: string): Promise<Stats> {
  return stat(path).catch(() => stat(path.replace(/#[^#]*$/, '')))
}

function withoutTitle({ kind, title, file, bodyLine }: SourceEntry, body: ConvertedBody): ConvertedBody {
  const markdown = kind === 'post' || kind === 'page' ? dropRepeatedTitle(body.markdown, title) : undefined
  if (markdown === undefined) return body
  const message = 'the heading that repeats the title is left out, since the title is shown above the text'
  const note: Note = { file, line: bodyLine, ...changed('headings that repeat the title', message) }
  return { ...body, markdown, notes: [...body.notes, note] }
}
