import { type CommandLine, UsageError } from './command-line'

/**
 * Parses the moments on a command line, such as `2026-11-25T09:00:00Z` or `2026-11-25`, which is midnight in UTC. Empty
 * ones are left out, since a workflow may know some of them only.
 *
 * @throws UsageError
 */
export function getMoments({ names }: CommandLine): Date[] {
  return names.filter(Boolean).map((name) => {
    const moment = new Date(name)
    if (Number.isNaN(moment.getTime())) throw new UsageError(`${name} is not a date: write 2026-11-25T09:00:00Z`)
    return moment
  })
}
