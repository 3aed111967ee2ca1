/** In milliseconds. */
const RESET_DELAY = 2000

/** The name of the message for it. */
export type Outcome = 'copied' | 'copyFailed'

/** Copies a text. Calls `onChange` with the outcome, and with `undefined` when it has been shown for long enough. */
export async function copyText(text: string, onChange: (outcome?: Outcome) => void): Promise<void> {
  const outcome = await navigator.clipboard.writeText(text).then(
    () => 'copied' as const,
    () => 'copyFailed' as const,
  )
  onChange(outcome)
  setTimeout(() => onChange(), RESET_DELAY)
}
