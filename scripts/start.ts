import { createServer } from 'node:http'
import { buildUsage, toBuildEnvironment } from '@/lib/command-line/build-usage'
import { readCommandLine } from '@/lib/command-line/command'
import { resolveSitePaths } from '@/lib/config/paths'
import { createSiteHandler } from '@/lib/hosts/static-server'
import { formatUrls, getListenAddress, listen } from '@/lib/node/listen'
import { exitWithError, projectCommand, runOrExit } from '@/lib/node/process'
import { basePath } from '@/lib/routing/urls'

/**
 * Builds the site, and serves it as a host would. A port that is taken is reported before the build; requests wait until
 * it is done. Its options are those of the build.
 */
Object.assign(process.env, toBuildEnvironment(readCommandLine(buildUsage)))
const address = getListenAddress()
const handleRequest = createSiteHandler(resolveSitePaths(), basePath())
const server = createServer(async (request, response) => {
  await build
  handleRequest(request, response)
})
const url = await listen(server, address).catch(exitWithError)
const build = runOrExit(projectCommand('scripts/build.ts', ...process.argv.slice(2)), {})
await build
console.log(`The site is at ${formatUrls(url, address, `${basePath()}/`)} (stop with Ctrl-C)`)
