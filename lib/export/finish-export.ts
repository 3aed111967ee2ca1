import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { changesPages, clientModulePath } from '@/client/modules'
import { hashContent } from '@/lib/build-cache/hash-content'
import {
  type CachedPage,
  cachedPageFile,
  needsRendering,
  type PagePlan,
  writeManifest,
} from '@/lib/build-cache/page-plan'
import { createProgressReport } from '@/lib/command-line/progress'
import type { SitePaths } from '@/lib/config/paths'
import type { BundleFile } from '@/lib/content/compile/site-files'
import { writeHostFiles } from '@/lib/hosts/hosts'
import { listImageFiles } from '@/lib/images/encode-images'
import type { ImageJob } from '@/lib/images/encode-variants'
import { removeMetadata } from '@/lib/images/remove-metadata'
import { forEachConcurrent } from '@/lib/node/for-each-concurrent'
import { listFiles, outputFile, swapDirectory } from '@/lib/node/fs'
import { type FolderContent, syncFolder } from '@/lib/node/sync-folder'
import { mapInWorkers } from '@/lib/node/worker-pool'
import { PLACEHOLDER_SLUG } from '@/lib/pages/static-params'
import { decodePath, filePath, servedFile } from '@/lib/routing/paths'
import { isBetweenFiles, type Redirect } from '@/lib/routing/redirects'
import { manifestPath } from '@/lib/routing/urls'
import { readClientComponents } from './client-components'
import { isInline } from './client-scripts'
import { type Export, finishExportedPage, getSharedAssets } from './exported-page'
import { ERROR_PAGES, NOT_FOUND_ROUTE, ROUTER_PAYLOAD, WAIT_FOR_HYDRATION } from './next-internals'
import { outputMark, prepareStagingDir } from './output-dir'
import { renderRedirectPage } from './redirect-page'
import { withIndirectReferences } from './referenced-assets'

/** What Next does not export of a site, and what has to be in the result. */
export type ExportedContent = {
  /** Feeds, share images, the search index and the like. */
  generatedFiles: FolderContent
  images: ImageJob[]
  bundleFiles: BundleFile[]
  redirects: Redirect[]
  /** The paths of all pages and generated files of the site, encoded. */
  expectedPaths: string[]
  /** Which pages are taken over from the last build. Without it, every exported page is finished, and none is kept. */
  plan: PagePlan
}

const EVERYTHING: PagePlan = { kept: new Map(), rendered: new Map(), renderedPaths: [], hasUnroutedFiles: true }

/**
 * Turns Next’s export into the site that is deployed: finished pages (see `finishPage`), those of the last build that are
 * the same, the files that they refer to, generated files, encoded images, the files of `public/` and of bundles as they
 * are, a page or a copy of a file for each redirect, and the files for hosts.
 *
 * The site is put together in a staging folder, which replaces `outDir` at the end. If an error occurs, `outDir` is left
 * unchanged.
 *
 * @returns the hydrated pages by file, each with its client components
 * @throws an error that begins with the file of the page, if a page cannot be finished; an error that lists the files
 *   that are missing, if the site is not complete
 */
export async function finishExport(
  paths: Pick<SitePaths, 'exportDir' | 'nextDir' | 'clientDir' | 'outDir' | 'formerOutDir' | 'publicDir'> &
    Pick<SitePaths, 'imageCacheDir' | 'pageCacheDir' | 'hydratedPagesFile' | 'redirectsFile'>,
  {
    generatedFiles = new Map(),
    images = [],
    bundleFiles = [],
    redirects = [],
    expectedPaths = [],
    plan = EVERYTHING,
  }: Partial<ExportedContent> = {},
): Promise<Map<string, string[]>> {
  const { exportDir, clientDir, outDir, publicDir, imageCacheDir, pageCacheDir } = paths
  const publicFiles = existsSync(publicDir) ? await listFiles(publicDir) : []
  // Next has copied the files of `public/` among its own.
  const isPublic = new Set(publicFiles)
  const files = (await listFiles(exportDir)).filter((file) => !isPublic.has(file) && !isPlaceholder(file))
  const assets = files.filter((file) => file.startsWith('_next/'))
  const exported = { exportDir, clientDir, assets, id: randomUUID() }

  const exportedPages = needsRendering(plan) ? files.filter((file) => isPage(file) && !plan.kept.has(file)) : []
  const { finished, hydrated } = await finishPages(exportedPages, exported, paths, plan)
  const pages = [...plan.kept, ...finished]
  const needed = selectNeededFiles(files, exported, { pages, hydrated })
  const { bundles, modules } = getSharedAssets(exported)
  const copies = [
    ...needed.map((file) => ({ source: join(exportDir, file), path: `/${file}` })),
    ...publicFiles.map((file) => ({ source: join(publicDir, file), path: filePath(file) })),
    ...bundleFiles,
  ]

  const site: FolderContent = new Map([outputMark, ...generatedFiles])
  for (const [file, page] of pages) site.set(file, { copyOf: cachedPageFile(pageCacheDir, page) })
  for (const module of modules.values()) if (!isInline(module)) site.set(servedFile(module.path), module.text)
  // Hydrated pages refer to modules by their original names.
  for (const [name, text] of hydrated.size > 0 ? bundles : [])
    site.set(servedFile(clientModulePath(name)), changesPages(name) ? WAIT_FOR_HYDRATION + text : text)
  await forEachConcurrent(copies, async ({ source, path }) => {
    site.set(servedFile(path), { copyOf: await removeMetadata(source, imageCacheDir) })
  })
  for (const [file, content] of listImageFiles(images, imageCacheDir)) site.set(file, content)
  for (const redirect of redirects) addRedirect(site, redirect)

  const staging = await prepareStagingDir(paths)
  await syncFolder(staging, site)
  await writeHostFiles(staging, redirects)
  checkCompleteness(expectedPaths, staging)
  await outputFile(paths.redirectsFile, JSON.stringify(redirects))
  await outputFile(paths.hydratedPagesFile, JSON.stringify(Object.fromEntries(hydrated), null, 2))
  await swapDirectory(outDir, staging, paths.formerOutDir)
  const hasOtherFiles = needed.some((file) => !file.startsWith('_next/') && `/${file}` !== manifestPath)
  await recordPages(pageCacheDir, plan, { finished, hydrated }, hasOtherFiles)
  return hydrated
}

type FinishedPages = {
  finished: ReadonlyMap<string, CachedPage>
  /** The client components on hydrated pages. */
  hydrated: Map<string, string[]>
}

/** The files of the export that the site needs besides its pages: what these refer to, and Next’s of hydrated pages. */
function selectNeededFiles(
  files: string[],
  exported: Export,
  { pages, hydrated }: { pages: [file: string, page: CachedPage][]; hydrated: ReadonlyMap<string, unknown> },
): string[] {
  const { readAsset } = getSharedAssets(exported)
  const direct = pages.flatMap(([, page]) => page.assets)
  const referenced = withIndirectReferences(exported.assets, direct, (asset) => readAsset(`/${asset}`))
  const toPageFile = (file: string) => posix.join(posix.dirname(file), 'index.html')
  const pageFiles = new Set(files.filter(isPage))
  return files.filter((file) => {
    if (file.startsWith('_next/')) return referenced.has(file)
    const isPayload = ROUTER_PAYLOAD.test(file) && pageFiles.has(toPageFile(file))
    return !pageFiles.has(file) && (!isPayload || hydrated.has(toPageFile(file)))
  })
}

/** Finishes pages of the export, in the cache. */
async function finishPages(
  files: string[],
  exported: Export,
  { nextDir, pageCacheDir }: Pick<SitePaths, 'nextDir' | 'pageCacheDir'>,
  { rendered }: PagePlan,
): Promise<FinishedPages> {
  const getComponents = readClientComponents(nextDir)
  const pages = files.map((file) => {
    const key = rendered.get(file) ?? hashContent(file)
    return {
      file,
      key,
      components: getComponents(toPathname(file)),
      finishedFile: cachedPageFile(pageCacheDir, { key }),
    }
  })
  const toFinish = pages.map(({ file, components, finishedFile }) => {
    return { file, isHydrated: components.length > 0, finishedFile, export: exported }
  })
  await mkdir(pageCacheDir, { recursive: true })
  const report = createProgressReport('Finished pages')
  const module = new URL('./exported-page.ts', import.meta.url)
  const results = await mapInWorkers(toFinish, finishExportedPage, module, (done) => report(done, files.length))
  return {
    finished: new Map(pages.map(({ file, key }, index) => [file, { key, ...unwrap(results[index]) }])),
    hydrated: new Map(pages.flatMap(({ file, components }) => (components.length > 0 ? [[file, components]] : []))),
  }
}

/** Records which pages the next build can take over. Of a hydrated page, more than the page would have to be kept. */
async function recordPages(
  cacheDir: string,
  { kept, rendered }: PagePlan,
  { finished, hydrated }: FinishedPages,
  hasOtherFiles: boolean,
): Promise<void> {
  const isCacheable = (file: string) => rendered.has(file) && !hydrated.has(file)
  const pages = new Map([...kept, ...[...finished].filter(([file]) => isCacheable(file))])
  const hasUnroutedFiles = hasOtherFiles || [...finished.keys()].some((file) => !rendered.has(file))
  await writeManifest(cacheDir, pages, hasUnroutedFiles)
}

/** Whether a file of Next’s is a page. */
function isPage(file: string): boolean {
  return file === '404.html' || file === 'index.html' || file.endsWith('/index.html')
}

function unwrap<T>(result: PromiseSettledResult<T> | undefined): T {
  if (result?.status === 'fulfilled') return result.value
  throw result?.reason
}

/** Adds what hosts without redirects serve: a page that redirects, or a copy of the file. */
function addRedirect(site: FolderContent, redirect: Redirect): void {
  const { from, to } = redirect
  const [file, target] = [servedFile(from), servedFile(decodePath(to))]
  const content = isBetweenFiles(redirect) ? site.get(target) : renderRedirectPage(redirect)
  // The content check does not know every file of the site.
  const refuse = (reason: string) => new Error(`${from} cannot redirect to ${to}: ${reason}`)
  if (isBetweenFiles(redirect) && content === undefined) throw refuse(`${target} does not exist.`)
  if (content === undefined) return
  if (site.has(file)) throw refuse(`${file} already exists.`)
  site.set(file, content)
}

/** Something else may have cleared a folder while the build was running. */
function checkCompleteness(expectedPaths: string[], siteDir: string): void {
  const files = expectedPaths.map((path) => servedFile(decodePath(path)))
  const missing = files.filter((file) => !existsSync(join(siteDir, file)))
  if (missing.length === 0) return
  const more = missing.length > 10 ? `\n… and ${missing.length - 10} more` : ''
  throw new Error(
    `The site is not complete, so the last one is kept. Build it again, and change nothing in .next, .contentlayer and .work meanwhile. These files are missing:\n${missing.slice(0, 10).join('\n')}${more}`,
  )
}

/** `posts/x/index.html` → `/posts/x`, the form in Next’s manifests. */
function toPathname(file: string): string {
  if (file === '404.html') return NOT_FOUND_ROUTE
  return `/${file.replace(/\/?index\.html$/, '')}`
}

/** Whether a file belongs to a placeholder page (`PLACEHOLDER_SLUG`) or is a copy of the error page. */
function isPlaceholder(file: string): boolean {
  return (
    ERROR_PAGES.some((page) => file.startsWith(page)) ||
    file.split('/').some((part) => part.replace(/\..*$/, '') === PLACEHOLDER_SLUG)
  )
}
