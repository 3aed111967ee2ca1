import { rm } from 'node:fs/promises'
import { siteEnvironment, siteFolders } from '@/lib/config/paths'
import { restoreDirectory } from '@/lib/node/fs'
import { next, startScript } from '@/lib/node/process'
import { redirectsOf } from '@/lib/routing/redirects'
import { basePath, declaredSiteUrl } from '@/lib/routing/urls'
import { siteConfig } from '@/site.config'

const NO_SITE_URL = `
  ┌─────────────────────────────────────────────────────────────────────────────┐
  │  NOBODY SAYS WHERE THIS SITE LIVES.                                         │
  │  Its canonical links, feeds and sitemap lead to http://localhost:3000, so   │
  │  do not publish it like this. Set url in site.config.ts, or the variable    │
  │  SITE_URL, such as SITE_URL=https://ada.example npm run build.              │
  └─────────────────────────────────────────────────────────────────────────────┘
`

/** The production build: check the content, let Contentlayer read it, let Next render it, finish `out/`. */
const folders = siteFolders()
const buildTime = new Date().toISOString()
const env = {
  ...siteEnvironment(folders),
  // Drafts depend on it, so an inherited value must not decide.
  NODE_ENV: 'production',
  // All of Next’s workers agree on what is in the future.
  BUILD_TIME: buildTime,
  BASE_PATH: basePath(),
}

// Next compiles the code meanwhile, and waits with the pages for the content. It is started before the
// rest is loaded, which takes as long as the check of a small blog.
await restoreDirectory(folders.outDir)
const site = startScript(next('build'), env)
process.on('exit', site.kill)
const [
  { prepareContent },
  { bundleBrowser },
  { buildSearchIndex },
  { writePostSources },
  { writeFeeds },
  { writeIcons },
  { writeIndexNowKey },
  { writeShareImages },
  { encodeImages },
  { finishExport },
  { writeVercelOutput },
  { describePublication },
] = await Promise.all([
  import('@/lib/content/compile/prepare-content'),
  import('@/lib/output/bundle-client'),
  import('@/lib/output/search-index/build-search-index'),
  import('@/lib/output/write-post-sources'),
  import('@/lib/output/feeds/write-feeds'),
  import('@/lib/output/write-icons'),
  import('@/lib/output/write-index-now-key'),
  import('@/lib/output/share-images/write-share-images'),
  import('@/lib/images/publish-images'),
  import('@/lib/export/finish-export'),
  import('@/lib/hosts/vercel-output'),
  import('@/lib/content/compile/report'),
])
const [report] = await Promise.all([prepareContent(folders, env, buildTime), bundleBrowser()])
site.send('The content is ready.')
// A preview has in it what waits.
const shown = { library: report.shown, renderings: report.renderings }
await rm(folders.staticFilesDir, { recursive: true, force: true })
const staticFiles = Promise.all([
  buildSearchIndex(shown, folders),
  writePostSources(shown, folders),
  writeFeeds(shown, folders),
  writeIcons(folders),
  writeIndexNowKey(folders),
  writeShareImages(shown.library, folders),
]).catch(endWith)
// Those of drafts are never made.
const images = report.images.filter(({ isSeen }) => isSeen)
const encoding = encodeImages(images, folders.imageCacheDir).catch(endWith)
const code = await site.end
if (code !== 0) process.exit(code)
await Promise.all([staticFiles, encoding])
const redirects = redirectsOf(shown.library, siteConfig.redirects)
const heavy = await finishExport(folders, images, redirects).catch(endWith)
for (const [page, components] of heavy) {
  console.log(`${page} keeps Next’s scripts, since these run in the browser: ${components.join(', ')}`)
}
if (process.env.VERCEL) await writeVercelOutput(folders.outDir, redirects, '.vercel/output')
console.log(describePublication(report, folders.contentDir))
if (!declaredSiteUrl()) console.warn(NO_SITE_URL)

function endWith(error: Error): never {
  console.error(error.message)
  process.exit(1)
}
