import { resolveSitePaths } from '@/lib/config/paths'
import { validateSettings } from '@/lib/config/validate-settings'
import { prepareWorkDir } from '@/lib/config/work-dir'
import { formatIssues } from '@/lib/diagnostics/issue'
import { contentlayerCommand, exitWithError, nextCommand, startScript } from '@/lib/node/process'
import { watchClient } from '@/lib/output/bundle-client'

/**
 * The dev server: drafts are visible, and every edit as it is saved. One process compiles the content, another
 * renders the pages; Ctrl-C, or the end of either, ends both.
 */
const settings = validateSettings()
if (settings.length > 0) exitWithError(formatIssues(settings))

const NODE_ENV = 'development'
const paths = resolveSitePaths({ ...process.env, NODE_ENV })
const env = { ...prepareWorkDir(paths), NODE_ENV }
const content = startScript(contentlayerCommand('dev'), env)
await Promise.all([content.message, watchClient(paths.clientDir)])
const pages = startScript(nextCommand('dev', '--hostname', 'localhost', '--port', process.env.PORT ?? '3000'), env)
const code = await Promise.race([content.exit, pages.exit])
content.kill()
pages.kill()
process.exit(code)
