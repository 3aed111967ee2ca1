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
