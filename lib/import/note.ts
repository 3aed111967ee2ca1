/** Something that the report of an import says about a file of the source. */
export type Note = {
  /** The path within the source folder, with forward slashes. */
  file: string
  /** From 1. */
  line: number
  column?: number
  /** Changed with the same effect; kept where readers do not see it; or lost, or to be done by hand. */
  outcome: 'changed' | 'kept' | 'lost'
  /** Under which it is counted, as an English plural: `shortcodes of the site’s own`. */
  kind: string
  message: string
  /** What to do about it, if something is to be done. */
  fix?: string
}

/** What a note says, whatever its place is. */
export type NoteContent = Omit<Note, 'file' | 'line' | 'column'>

/** Something has the same effect in another way. */
export function changed(kind: string, message: string, fix?: string): NoteContent {
  return toContent('changed', kind, message, fix)
}

/** Something stays where readers do not see it, or is left out without a loss to them. */
export function kept(kind: string, message: string, fix?: string): NoteContent {
  return toContent('kept', kind, message, fix)
}

/** Something is lost, or to be done by hand. */
export function lost(kind: string, message: string, fix?: string): NoteContent {
  return toContent('lost', kind, message, fix)
}

function toContent(outcome: Note['outcome'], kind: string, message: string, fix: string | undefined): NoteContent {
  return { outcome, kind, message, ...(fix !== undefined && { fix }) }
}

/** A file in a markup language that is not read. */
export function noteOtherMarkup(file: string): Note {
  const fix = 'convert it to Markdown with Pandoc, and import again'
  return { file, line: 1, ...lost('files of another markup language', 'only Markdown and HTML are imported', fix) }
}

/**
 * A page of which nothing but its title is in its file.
 *
 * @param template what has the rest: its layout, its template
 */
export function noteTextInTheme(
  { file, line, path }: Pick<Note, 'file' | 'line'> & { path: string },
  template: string,
): Note {
  const message = `all that is shown at ${path} is in its ${template}`
  const fix = 'write the page anew, or redirect its URL in site.config.ts'
  return { file, line, ...lost('pages whose text is in the theme', message, fix) }
}
