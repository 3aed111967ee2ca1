/**
 * The slug of a page that does not exist. `output: 'export'` refuses a route without pages, but a new
 * blog may well have no category yet; the page answers 404 and the build removes it again.
 */
export const NOTHING = '-nothing-'

/** One set of params an entry, for `generateStaticParams`. */
export function staticParams<T, P>(entries: T[], toParams: (entry: T) => P, nothing: P): P[] {
  return entries.length === 0 ? [nothing] : entries.map(toParams)
}
