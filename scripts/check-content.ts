import { siteEnvironment, siteFolders } from '@/lib/config/paths'
import { prepareContent } from '@/lib/content/compile/prepare-content'
import { describePublication } from '@/lib/content/compile/report'

/**
 * The content check as a command: every problem on its line, exit code 1 where one is an error. What
 * Contentlayer leaves behind are the types that the type check needs.
 */
const folders = siteFolders()
const report = await prepareContent(folders, siteEnvironment(folders), new Date().toISOString())
console.log(describePublication(report, folders.contentDir))
