import { rm } from 'node:fs/promises'
import { getCodeFingerprint } from '@/lib/build-cache/code-fingerprint'
import { formatPlan, planPages } from '@/lib/build-cache/page-plan'
import { buildUsage, toBuildEnvironment } from '@/lib/command-line/build-usage'
import { readCommandLine } from '@/lib/command-line/command'
import { createTimings } from '@/lib/command-line/timings'
import { resolveSitePaths } from '@/lib/config/paths'
import { prepareWorkDir } from '@/lib/config/work-dir'
import { startContentlayer } from '@/lib/content/compile/contentlayer-process'
import { setSite } from '@/lib/content/queries/store'
import { finishExport } from '@/lib/export/finish-export'
import { claimFolders } from '@/lib/export/output-dir'
import { getPublicFileNotes } from '@/lib/export/public-file-notes'
import { clearCaches, renderPages } from '@/lib/export/render-pages'
import { writeHostOutput } from '@/lib/hosts/hosts'
import { encodeImages } from '@/lib/images/encode-images'
import { restoreDirectory } from '@/lib/node/fs'
import { exitWithError } from '@/lib/node/process'
import { bundleClient } from '@/lib/output/bundle-client'
import { getOutputPaths } from '@/lib/output/output-paths'
import { renderGeneratedFiles } from '@/lib/output/render-files'
import { startSearchIndex } from '@/lib/output/search-index/start-search-index'
import { getSiteRedirects } from '@/lib/output/site-redirects'
import { getRoutes } from '@/lib/pages/routes'
import { declaredSiteUrl, siteUrl } from '@/lib/routing/urls'

const NO_SITE_URL = `
The URL of this site is unknown: its canonical links, feeds and sitemap point to ${siteUrl()}.
Before you publish it, set url in site.config.ts, or SITE_URL: SITE_URL=https://ada.example npm run build
`

/**
 * The production build: compile the content, plan which pages to render, render them, write all other files, finish
 * `out/`. `--only slug` makes a preview with one unpublished post or page alone.
 */
const commandLine = readCommandLine(buildUsage)
const { time, ...timings } = createTimings()
Object.assign(process.env, toBuildEnvironment(commandLine))
const paths = resolveSitePaths()
const obstacle = claimFolders(paths)
if (obstacle !== undefined) exitWithError(obstacle)
const env = prepareWorkDir(paths)
await restoreDirectory(paths.outDir)
if (commandLine.has('clean')) await clearCaches(paths)

const contentlayer = startContentlayer(paths, env)
const finishSearchIndex = startSearchIndex(paths)
const [compilation] = await Promise.all([
  time('Compile the content', async () => {
    // It loads at the same time as Contentlayer.
    const { compileForBuild } = await import('@/lib/content/compile/compile-for-build')
    return compileForBuild(paths)
  }),
  time('Bundle browser modules', () => bundleClient(paths.clientDir)),
]).catch(exitWithError)
if (!compilation) {
  contentlayer.stop()
  process.exit(1)
}
const { site, images, bundleFiles } = compilation
setSite(site)
// Contentlayer and Pagefind work while this process is busy with the rest.
await contentlayer.send(site).catch(exitWithError)
const documents = time('Write the documents', contentlayer.finish).catch(exitWithError)
const codeFingerprint = getCodeFingerprint(paths)
const searchIndex = time('Build the search index', () => finishSearchIndex(site, codeFingerprint)).catch(exitWithError)
const plan = await time('Plan the pages', async () => planPages(getRoutes(site), paths.pageCacheDir, codeFingerprint))
const [generatedFiles] = await Promise.all([
  time('Make feeds, share images and other files', () => renderGeneratedFiles(site, paths)),
  time('Render the pages', () => renderPages(plan, paths, { codeFingerprint, documents, env })),
  time('Encode images', () => encodeImages(images, paths.imageCacheDir)),
]).catch(exitWithError)
const redirects = getSiteRedirects(site)
const expectedPaths = getOutputPaths(site)
const files = new Map([...generatedFiles, ...(await searchIndex)])
const content = { generatedFiles: files, images, bundleFiles, redirects, expectedPaths, plan }
const hydratedPages = await time('Finish the site', () => finishExport(paths, content)).catch(async (error) => {
  // Should something be missing in it, the next build exports it again.
  await rm(paths.exportDir, { recursive: true, force: true })
  exitWithError(error)
})
await writeHostOutput(paths.outDir, redirects)
await documents

for (const note of await getPublicFileNotes(paths.publicDir)) console.log(note)
for (const [page, components] of hydratedPages) {
  console.log(`${page} is hydrated, since these run in the browser: ${components.join(', ')}`)
}
if (!declaredSiteUrl()) console.warn(NO_SITE_URL)
if (commandLine.has('profile')) console.log(timings.format())
console.log(`${formatPlan(plan)} The build took ${timings.total()}.`)
