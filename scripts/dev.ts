import { relative } from 'node:path'
import concurrently, { type ConcurrentlyCommandInput } from 'concurrently'
import { checkServices } from '@/lib/config/check-services'
import { checkSiteConfig } from '@/lib/config/check-site-config'
import { siteEnvironment, siteFolders } from '@/lib/config/paths'
import { checkOldPostPaths } from '@/lib/content/check/check-redirects'
import { checkContent } from '@/lib/content/compile/compile-content'
import { formatIssues } from '@/lib/content/compile/report'
import { contentlayer, runContentlayer } from '@/lib/content/compile/run-contentlayer'
import { makeHandOver } from '@/lib/content/compile/write-compiled'
import { next, type Script } from '@/lib/node/process'
import { watchBrowser } from '@/lib/output/bundle-client'

/**
 * The site as the author sees it: drafts shown, edits live. Content check, Contentlayer and Next run
 * side by side in this terminal; Ctrl-C, or the end of any of them, ends all.
 */
const folders = siteFolders()
const env = { ...siteEnvironment(folders), NODE_ENV: 'development' }

const settings = [...checkSiteConfig(), ...checkServices(), ...checkOldPostPaths()]
if (settings.length > 0) {
  console.error(formatIssues({ issues: settings }))
  process.exit(1)
}
// Next compiles what these two leave behind, so they go first once.
const handOver = makeHandOver(folders)
await handOver.report(
  await checkContent(folders.contentDir, new Date().toISOString(), { onRead: handOver.frontMatters }),
)
if ((await runContentlayer(folders, env)) !== 0) process.exit(1)

await watchBrowser()

const { result } = concurrently(
  [
    { name: 'check', prefixColor: 'yellow', command: 'node --import tsx lib/content/compile/watch-content.ts' },
    { name: 'content', prefixColor: 'cyan', ...asCommand(contentlayer('dev', folders)) },
    {
      name: 'site',
      prefixColor: 'green',
      ...asCommand(next('dev', '--hostname', 'localhost', '--port', process.env.PORT ?? '3000')),
    },
  ],
  { prefix: '[{name}]', padPrefix: true, killOthersOn: ['success', 'failure'], killTimeout: 5000 },
)
// How they ended is on the terminal already; after Ctrl-C it is no failure.
await result.catch(() => undefined)
process.exit()

function asCommand({ path, args, cwd = '.' }: Script): Exclude<ConcurrentlyCommandInput, string> {
  // Relative, so that no folder’s name with a space in it gets between the words.
  return { command: ['node', relative(cwd, path), ...args].join(' '), cwd, env }
}
