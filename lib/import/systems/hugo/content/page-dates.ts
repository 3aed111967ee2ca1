import { toBoolean } from '@/lib/import/data/boolean'
import { lost, type Note } from '@/lib/import/note'
import type { SourceFrontMatter } from '@/lib/import/source-site'
import type { HugoConfig } from '@/lib/import/systems/hugo/config/hugo-config'
import type { ContentFile } from './content-files'
import { toWrittenDate } from './written-date'

/** The dates of a page, as this blog writes them. */
export type PageDates = {
  date?: string
  updated?: string
  /** If it is after the date. */
  publishDate?: string
  expiryDate?: string
  /** Of the file name, if the configuration takes the date from there. */
  slug?: string
  /** The name of the file without a date. */
  name: string
  /** The fields that these are read from. */
  fields: string[]
}

/**
 * Reads the dates of a page from the first field that has one, in the order of Hugo or of the configuration. The last
 * resort is the name of the file.
 */
export function readPageDates(
  { file, name: fileName }: ContentFile,
  frontMatter: SourceFrontMatter,
  { dateFields, timeZone }: Pick<HugoConfig, 'dateFields' | 'timeZone'>,
  notes: Note[],
): PageDates {
  const [, day, rest] = /^(\d{4}-\d{1,2}-\d{1,2})[-_ ]?(.*)$/.exec(fileName) ?? []
  const fileDate = day === undefined ? undefined : toWrittenDate(day, timeZone)
  const fields = new Set<string>()
  let isOfName = false

  const read = (keys: string[]): string | undefined => {
    for (const key of keys) {
      if (key === ':filename' && fileDate !== undefined) {
        isOfName = true
        return fileDate
      }
      const value = frontMatter.values[key]
      if (value === undefined || value === null || key.startsWith(':') || isSwitch(key, value)) continue
      fields.add(key)
      const date = toWrittenDate(String(value), timeZone)
      if (date !== undefined) return date
      if (String(value).trim() !== '') reportDate(file, frontMatter.getLine(key), key, value, notes)
    }
    return undefined
  }

  const date = read(dateFields.date) ?? fileDate
  const slug = isOfName && rest ? rest : undefined
  const updated = read(dateFields.lastmod.filter((key) => !dateFields.date.includes(key) || isLastModified(key)))
  const publishDate = read(dateFields.publishdate.filter((key) => key.startsWith('pub')))
  const expiryDate = read(dateFields.expirydate)
  return {
    ...(date !== undefined && { date }),
    ...(updated !== undefined && updated !== date && { updated }),
    ...(publishDate !== undefined && publishDate > (date ?? '') && { publishDate }),
    ...(expiryDate !== undefined && { expiryDate }),
    ...(slug !== undefined && { slug }),
    name: rest || fileName,
    fields: [...fields],
  }
}

/** `published: false` of Jekyll is no date. */
function isSwitch(key: string, value: unknown): boolean {
  return key === 'published' && toBoolean(value) !== undefined
}

function isLastModified(key: string): boolean {
  return key === 'lastmod' || key === 'modified'
}

function reportDate(file: string, line: number, key: string, value: unknown, notes: Note[]) {
  if (notes.some((note) => note.file === file && note.line === line)) return
  const message = `${key}: ${String(value)} is not a date`
  const fix = 'write it as 2022-04-04 or 2022-04-04 09:30'
  notes.push({ file, line, ...lost('dates that cannot be read', message, fix) })
}
