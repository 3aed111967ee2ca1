import { relative } from 'node:path'
import concurrently from 'concurrently'
import { checkContent } from './content-check/check-content'
import { checkSiteConfig } from './content-check/check-site-config'
import { describeProblems } from './content-check/report'
import { commandOf, contentlayerConfig, runScript } from './run'
import { siteEnvironment, siteFolders, writeProblems } from './site-folders'

/**
 * The site as the author sees it: drafts shown, edits live. Content check, Contentlayer and Next run
 * side by side in this terminal; Ctrl-C, or the end of any of them, ends all.
 */
const folders = siteFolders()
const environment = { ...siteEnvironment(folders), NODE_ENV: 'development', PWD: folders.generatedIn }
const port = process.env.PORT ?? '3000'

const settings = checkSiteConfig()
if (settings.length > 0) {
  console.error(describeProblems({ problems: settings }))
  process.exit(1)
}
// Next compiles what these two leave behind, so they go first once.
writeProblems(folders, (await checkContent(folders.contentDir, new Date().toISOString())).problems)
const contentlayer = commandOf('contentlayer2', 'contentlayer2')
const config = contentlayerConfig(folders)
if ((await runScript(contentlayer, ['build', ...config], environment)) !== 0) process.exit(1)

// Relative to here, so that no folder’s name with a space in it gets between the words.
const node = (script: string, ...args: string[]) => ['node', relative('.', script), ...args].join(' ')
const { result } = concurrently(
  [
    { name: 'check', command: 'node --import tsx build/watch-content.ts', prefixColor: 'yellow' },
    { name: 'content', command: node(contentlayer, 'dev', ...config), prefixColor: 'cyan', env: environment },
    {
      name: 'site',
      command: node(commandOf('next', 'next'), 'dev', '--hostname', 'localhost', '--port', port),
      prefixColor: 'green',
      env: environment,
    },
  ],
  { prefix: '[{name}]', padPrefix: true, killOthersOn: ['success', 'failure'], killTimeout: 5000 },
)
// How they ended is on the terminal already; after Ctrl-C it is no failure.
await result.catch(() => undefined)
process.exit()
