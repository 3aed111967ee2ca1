import { siteFolders } from '@/lib/config/paths'
import { checkContent } from '@/lib/content/compile/compile-content'
import { formatIssues, hasErrors } from '@/lib/content/compile/report'
import { duePosts } from '@/lib/content/queries/newly-published'

/**
 * Prints the files of the scheduled posts that have come due since the last of the moments on the command
 * line, or since yesterday; nothing where there is none, and a build would change nothing.
 */
const now = new Date()
const yesterday = new Date(now.getTime() - 24 * 60 * 60 * 1000).toISOString()
const given = process.argv.slice(2).filter(Boolean)
const unreadable = given.find((moment) => Number.isNaN(Date.parse(moment)))
if (unreadable !== undefined) endWith(`${unreadable} is no moment (write 2026-11-25T09:00:00Z)`)
const since = given.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? yesterday

const report = await checkContent(siteFolders().contentDir, now.toISOString(), { preview: false })
if (hasErrors(report)) endWith(formatIssues(report))
for (const { file } of duePosts(report.library.posts, since, now.toISOString())) console.log(file)

function endWith(message: string): never {
  console.error(message)
  process.exit(1)
}
