import { join } from 'node:path'
import * as hugo from './hugo/rows'
import * as hugoSettings from './hugo-settings/rows'
import * as jekyll from './jekyll/rows'
import * as jekyllSettings from './jekyll-settings/rows'
import { type Program, programs } from './programs'

/** A small blog: its source, the site that its program has made of it, and what is compared. */
export type Blog = {
  name: string
  program: Program
  /** Absolute paths. */
  source: string
  built: string
} & Expected

/** What is expected of the comparison. */
export type Expected = {
  rows: Rows
  /** The URLs of the old site that lead to nothing here, or to something else. */
  lostUrls: string[]
}

/** The posts of each row of the table of what Jekyll and Hugo do, by the name of the row. */
export type Rows = Record<string, RowPost[]>

/** A file of the source that is the same here, or what is otherwise on purpose, and why. */
export type RowPost = string | { file: string; otherwise?: string[]; because?: string; notes?: string[] }

export const blogs: Blog[] = [
  aBlog('jekyll', programs.jekyll, jekyll),
  aBlog('jekyll-settings', programs.jekyll, jekyllSettings),
  aBlog('hugo', programs.hugo, hugo),
  aBlog('hugo-settings', programs.hugo, hugoSettings),
]

function aBlog(name: string, program: Program, { rows, lostUrls }: Expected): Blog {
  const folder = join(import.meta.dirname, name)
  return { name, program, source: join(folder, 'source'), built: join(folder, 'built'), rows, lostUrls }
}
