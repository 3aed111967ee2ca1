import { parseDate } from '@/lib/dates/parse-date'
import { isFinding } from '@/lib/diagnostics/issue'
import { type CommandLine, UsageError } from './command-line'

const DAY = 24 * 60 * 60 * 1000

/**
 * The latest of the moments on a command line, or a day before now.
 *
 * @throws UsageError
 */
export function getSince(commandLine: CommandLine, now: Date): Date {
  const moments = getMoments(commandLine).map((moment) => moment.getTime())
  return new Date(moments.length > 0 ? Math.max(...moments) : now.getTime() - DAY)
}

/**
 * Parses the moments on a command line, such as `2026-11-25T09:00:00Z` or `2026-11-25`, which is midnight; in UTC
 * without an offset. Empty ones are left out, since a workflow may know some of them only.
 *
 * @throws UsageError
 */
export function getMoments({ names }: CommandLine): Date[] {
  return names.filter(Boolean).map((name) => {
    const moment = parseDate(name, 'UTC')
    if (isFinding(moment)) throw new UsageError(`${moment.message}: ${moment.fix}`)
    return new Date(moment.instant)
  })
}
