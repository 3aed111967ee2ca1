import { join } from 'node:path'
import { readCommandLine } from '@/lib/command-line/command'
import { getMoments, getSince } from '@/lib/command-line/moments'
import { displayPath } from '@/lib/config/display-path'
import { resolveSitePaths } from '@/lib/config/paths'
import { createCompiler } from '@/lib/content/compile/compiler'
import { findNewlyPublished } from '@/lib/content/queries/newly-published'
import { formatIssues, isError } from '@/lib/diagnostics/issue'
import { exitWithError } from '@/lib/node/process'

const help = `
Lists the files of the scheduled posts that have become due since a moment, by default in the last 24 hours. Of several
moments the latest counts. If nothing is printed, a build would publish nothing new.

  npm run due
  npm run due -- 2026-11-25T09:00:00Z

A moment is in UTC unless it has an offset, such as 2026-11-25T09:00+02:00.

Options:
  -h, --help   prints this
`

/** The scheduled posts that a build would publish now. */
const commandLine = readCommandLine({
  name: 'npm run due',
  help,
  options: {},
  failure: 'the content has an error',
  validate: getMoments,
})
const now = new Date()
const since = getSince(commandLine, now)

const paths = resolveSitePaths()
const compile = createCompiler(paths, { showUnpublished: false })
const { site, issues } = await compile()
if (issues.some(isError)) exitWithError(formatIssues(issues))
for (const { _id } of findNewlyPublished(site.posts, since, now)) console.log(displayPath(join(paths.contentDir, _id)))
