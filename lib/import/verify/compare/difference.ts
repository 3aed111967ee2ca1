/** Something about a post that differs from what readers had before. */
export type Difference = {
  /** Under which it is counted, as an English plural: `words missing`. */
  kind: string
  /** Whether something of the old page is missing here; other differences are of form. */
  isLoss: boolean
  /** What the old page has, and what this one has, with a few words around it. */
  old: string
  own: string
  /** Successive words of the old page there, by which the line of the source is found. */
  near?: string[]
  /** The line of the source, if it is known. */
  line?: number
}

/** The first part of a long text, on one line. */
export function shorten(text: string, length = 160): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > length ? `${line.slice(0, length)}…` : line
}
