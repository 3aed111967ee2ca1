const SHOWN_FOR = 2000

/** Copies a text and tells what became of it; after a while there is nothing to tell any more. */
export async function copyText(text: string, tell: (outcome: 'Copied' | 'Not copied' | undefined) => void) {
  const outcome = await navigator.clipboard.writeText(text).then(
    () => 'Copied' as const,
    () => 'Not copied' as const,
  )
  tell(outcome)
  setTimeout(() => tell(undefined), SHOWN_FOR)
}
