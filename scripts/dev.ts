import { resolveSitePaths } from '@/lib/config/paths'
import { prepareWorkDir } from '@/lib/config/work-dir'
import { contentlayerCommand, nextCommand, startScript } from '@/lib/node/process'
import { watchClient } from '@/lib/output/bundle-client'

/**
 * The dev server: drafts are visible, and every edit is shown as it is saved. One process compiles the content, another
 * renders the pages; Ctrl-C, or the exit of either, ends both.
 */
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
