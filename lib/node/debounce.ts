/**
 * Creates a function that reacts to its last call, when there has been none for a while.
 *
 * @param getPeriod how long, in milliseconds
 */
export function debounce(react: () => void, getPeriod: () => number): () => void {
  let pending: NodeJS.Timeout | undefined
  return () => {
    clearTimeout(pending)
    pending = setTimeout(react, getPeriod())
  }
}
