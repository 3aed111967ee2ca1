import { readCommandLine } from '@/lib/command-line/command'
import { resolveSitePaths } from '@/lib/config/paths'
import { prepareWorkDir } from '@/lib/config/work-dir'
import { checkUsage } from '@/lib/content/check/check-usage'
import { startContentlayer } from '@/lib/content/compile/contentlayer-process'
import { pluralize } from '@/lib/diagnostics/issue'
import { exitWithError } from '@/lib/node/process'
import { siteUrl } from '@/lib/routing/urls'

/** The content check: compiles the content, prints every issue, exits with code 1 if one is an error. */
const options = readCommandLine(checkUsage)
const paths = resolveSitePaths()
const contentlayer = startContentlayer(paths, prepareWorkDir(paths))
// The compiler loads at the same time as Contentlayer.
const { compileForBuild } = await import('@/lib/content/compile/compile-for-build')
if (options.has('fix')) {
  const { createCompiler } = await import('@/lib/content/compile/compiler')
  const { fixContent } = await import('@/lib/content/compile/fix-content')
  const fixed = await fixContent(createCompiler(paths)).catch(exitWithError)
  for (const line of fixed) console.log(line)
  console.log(fixed.length === 0 ? 'There is nothing to fix.' : `Fixed ${pluralize(fixed.length, 'link')}.`)
}
const compilation = await compileForBuild(paths, { showAllWarnings: options.has('all') }).catch(exitWithError)
if (!compilation) {
  contentlayer.stop()
  process.exit(1)
}
if (options.has('external')) {
  const { checkExternalLinks } = await import('@/lib/external-links/check-external-links')
  const links = compilation.listExternalLinks()
  console.log(await checkExternalLinks(links, { siteUrl: siteUrl(), cacheFile: paths.linkCacheFile }))
}
await contentlayer.send(compilation.site).catch(exitWithError)
await contentlayer.finish()
