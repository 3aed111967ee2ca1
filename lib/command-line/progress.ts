import { pluralize } from '@/lib/diagnostics/issue'

/** Is called again and again with how many of all things are finished. */
export type Progress = (finished: number, total: number) => void

/** The time between two lines, in milliseconds. */
const PERIOD = 10_000

/**
 * Creates a function to be called after each of many things that take long. Every ten seconds it tells how many are
 * done, with an estimate of the time that is left: `Images: 20 of 500, about 12 minutes left.`
 */
export function createProgressReport(what: string, tell: (line: string) => void = console.log): Progress {
  const start = performance.now()
  let told = start
  return (finished, total) => {
    const now = performance.now()
    if (now - told < PERIOD || finished === total) return
    told = now
    const left = ((now - start) / finished) * (total - finished)
    tell(`${what}: ${finished} of ${total}, about ${formatDuration(left)} left.`)
  }
}

function formatDuration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  return seconds < 100 ? pluralize(seconds, 'second') : `${Math.round(seconds / 60)} minutes`
}
