import { resolveSitePaths } from '@/lib/config/paths'
import { createCompiler } from '@/lib/content/compile/compiler'
import { findNewlyPublished } from '@/lib/content/queries/newly-published'
import { formatIssues, isError } from '@/lib/diagnostics/issue'
import { exitWithError } from '@/lib/node/process'

const DAY = 24 * 60 * 60 * 1000

/**
 * Prints the files of the scheduled posts that have become due since the latest of the moments on the command line, or
 * in the last 24 hours. Without output, a build would publish nothing new.
 */
const now = new Date()
const moments = process.argv.slice(2).filter(Boolean)
const invalid = moments.find((moment) => Number.isNaN(Date.parse(moment)))
if (invalid !== undefined) exitWithError(`${invalid} is not a date (write 2026-11-25T09:00:00Z)`)
const since = moments.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? new Date(now.getTime() - DAY)

const compile = createCompiler(resolveSitePaths(), { showUnpublished: false })
const { site, issues } = await compile()
if (issues.some(isError)) exitWithError(formatIssues(issues))
for (const { _id } of findNewlyPublished(site.posts, new Date(since), now)) console.log(_id)
