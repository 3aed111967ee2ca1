/** In milliseconds. */
const RESET_DELAY = 2000

/** Copies a text. Calls `onChange` with the outcome, and with `undefined` when it has been shown for long enough. */
export async function copyText(text: string, onChange: (outcome?: 'Copied' | 'Copy failed') => void): Promise<void> {
  const outcome = await navigator.clipboard.writeText(text).then(
    () => 'Copied' as const,
    () => 'Copy failed' as const,
  )
  onChange(outcome)
  setTimeout(() => onChange(), RESET_DELAY)
}
