/** In milliseconds. */
const RESET_DELAY = 2000

export type Outcome = 'copied' | 'copyFailed'

/** What a button says after copying. */
export const OUTCOMES: Record<Outcome, string> = { copied: MESSAGES.copied, copyFailed: MESSAGES.copyFailed }

/** Copies a text. Calls `onChange` with the outcome, and with `undefined` when it has been shown for long enough. */
export async function copyText(text: string, onChange: (outcome?: Outcome) => void): Promise<void> {
  const outcome = await navigator.clipboard.writeText(text).then(
    () => 'copied' as const,
    () => 'copyFailed' as const,
  )
  onChange(outcome)
  setTimeout(() => onChange(), RESET_DELAY)
}
