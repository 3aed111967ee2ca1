import { checkContent } from './content-check/check-content'
import { checkSiteConfig } from './content-check/check-site-config'
import { describeProblems, describePublication, hasErrors } from './content-check/report'
import { siteFolders, writeProblems } from './site-folders'

/** The content check as a command: every problem on its line, exit code 1 where one is an error. */
const folders = siteFolders()
const now = process.env.BUILD_TIME ?? new Date().toISOString()

const settings = checkSiteConfig()
if (settings.length > 0) {
  console.error(describeProblems({ problems: settings }))
  process.exit(1)
}
const report = await checkContent(folders.contentDir, now)
writeProblems(folders, report.problems)
console.error(describeProblems(report))
if (hasErrors(report)) process.exit(1)
console.log(describePublication(report, folders.contentDir))
