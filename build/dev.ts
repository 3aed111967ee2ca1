import { relative } from 'node:path'
import concurrently, { type ConcurrentlyCommandInput } from 'concurrently'
import { watchBrowser } from './bundle-browser'
import { checkContent } from './content-check/check-content'
import { checkOldPostPaths } from './content-check/check-redirects'
import { checkServices } from './content-check/check-services'
import { checkSiteConfig } from './content-check/check-site-config'
import { describeProblems } from './content-check/report'
import { contentlayer, runContentlayer } from './contentlayer'
import { makeHandOver } from './hand-over'
import { next, type Script } from './run'
import { siteEnvironment, siteFolders } from './site-folders'

/**
 * The site as the author sees it: drafts shown, edits live. Content check, Contentlayer and Next run
 * side by side in this terminal; Ctrl-C, or the end of any of them, ends all.
 */
const folders = siteFolders()
const env = { ...siteEnvironment(folders), NODE_ENV: 'development' }

const settings = [...checkSiteConfig(), ...checkServices(), ...checkOldPostPaths()]
if (settings.length > 0) {
  console.error(describeProblems({ problems: settings }))
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
    { name: 'check', prefixColor: 'yellow', command: 'node --import tsx build/watch-content.ts' },
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
