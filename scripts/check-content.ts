import { readCommandLine } from '@/lib/command-line/command'
import { resolveSitePaths } from '@/lib/config/paths'
import { prepareWorkDir } from '@/lib/config/work-dir'
import { checkUsage } from '@/lib/content/check/check-usage'
import { fixContent } from '@/lib/content/compile/fix-content'
import { pluralize } from '@/lib/diagnostics/issue'
import { checkExternalLinks } from '@/lib/external-links/check-external-links'
import { contentlayerCommand, runOrExit } from '@/lib/node/process'
import { siteUrl } from '@/lib/routing/urls'

/** The content check: compiles the content, prints every issue, exits with code 1 if one is an error. */
const options = readCommandLine(checkUsage)
const paths = resolveSitePaths()
// Contentlayer runs the compiler in its own process. Loading another one takes a second, so only if it is needed.
const createCompile = async () => (await import('@/lib/content/compile/compiler')).createCompiler(paths)
if (options.has('fix')) {
  const fixed = await fixContent(await createCompile())
  for (const line of fixed) console.log(line)
  console.log(fixed.length === 0 ? 'There is nothing to fix.' : `Fixed ${pluralize(fixed.length, 'link')}.`)
}
const showAll = options.has('all') ? { SHOW_ALL_WARNINGS: '1' } : {}
await runOrExit(contentlayerCommand('build'), { ...prepareWorkDir(paths), ...showAll })
if (options.has('external')) {
  const compile = await createCompile()
  const { listExternalLinks } = await compile()
  console.log(await checkExternalLinks(listExternalLinks(), { siteUrl: siteUrl(), cacheFile: paths.linkCacheFile }))
}
