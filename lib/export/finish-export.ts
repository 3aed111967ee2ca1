import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import type { SiteFolders } from '@/lib/config/paths'
import { writeHostFiles } from '@/lib/hosts/host-files'
import type { ImageWork } from '@/lib/images/encode-variants'
import { copyImages } from '@/lib/images/publish-images'
import { forEachConcurrent } from '@/lib/node/for-each-concurrent'
import { filesBelow, moveDirectory, outputFile, swapDirectory } from '@/lib/node/fs'
import { mapInWorkers } from '@/lib/node/worker-pool'
import type { Redirect } from '@/lib/routing/redirects'
import { NOTHING } from '@/lib/routing/static-params'
import { readClientModules } from './client-modules'
import { copyWithoutMetadata } from './copy-without-metadata'
import { finishExportedPage, isBundle, materialsOf } from './exported-page'
import { redirectPage } from './redirect-page'
import { referredAssets } from './referred-assets'

/** The error page as a page of its own; every host serves `404.html`. */
const ERROR_PAGES = ['404/', '_not-found/']

/** So that some are read or written while others wait. */
const FILES_AT_A_TIME = 16

/** What Next’s router would fetch instead of a page. */
const PAYLOAD = /(^|\/)(index|__next\.[^/]*)\.txt$/

/**
 * Makes of Next’s export the site as it is served: pages without the framework where no client component
 * needs it, each with its Content Security Policy, the search index, and no file that nothing refers to.
 *
 * Where a host knows no redirects, a page leads on in the place of each.
 *
 * `outDir` is replaced at once when all is done; until then it is what it was.
 *
 * @param images those on its pages, all made
 * @returns the pages that keep the framework, with the components that need it
 * @throws naming the page, where one holds something that would not work or is not known
 */
export async function finishExport(
  { exportDir, nextDir, outDir, staticFilesDir, keptFrameworkFile, redirectsFile, imageCacheDir }: SiteFolders,
  images: ImageWork[] = [],
  redirects: Redirect[] = [],
): Promise<Map<string, string[]>> {
  const staging = `${outDir}-new`
  await rm(staging, { recursive: true, force: true })
  const clientModulesOf = readClientModules(nextDir)
  const keeping = new Map<string, string[]>()
  const files = (await filesBelow(exportDir)).filter((file) => !standsForNothing(file))
  const exported = { folder: exportDir, bundles: files.filter(isBundle), id: randomUUID() }
  const exportedPages = files.filter(isPage).map((file) => {
    const components = clientModulesOf(pathnameOf(file))
    if (components.length > 0) keeping.set(file, components)
    return { file, keepsFramework: components.length > 0, export: exported }
  })
  const finished = await mapInWorkers(exportedPages, finishExportedPage, new URL('./exported-page.ts', import.meta.url))

  // All of it is made anew by every build.
  await moveDirectory(staticFilesDir, staging)
  const pages = new Map<string, string>()
  for (const [index, { file }] of exportedPages.entries()) pages.set(file, resultOf(finished[index]))
  await forEachConcurrent(pages, ([file, html]) => outputFile(join(staging, file), html), FILES_AT_A_TIME)
  const { read, modules } = materialsOf(exported)
  for (const { path, text } of modules.values()) await outputFile(join(staging, path), text)
  const assets = files.filter((file) => file.startsWith('_next/'))
  const wanted = referredAssets(assets, [...pages.values()], (asset) => read(`/${asset}`))
  const keepsItsPayload = (file: string) => keeping.has(join(dirname(file), 'index.html').split(sep).join('/'))
  await forEachConcurrent(
    files,
    async (file) => {
      if (pages.has(file) || (assets.includes(file) && !wanted.has(file))) return
      if (isBundle(file) && keeping.size === 0) return
      if (PAYLOAD.test(file) && isBesidePage(file) && !keepsItsPayload(file)) return
      await copyWithoutMetadata(file, { from: exportDir, to: staging, imageCacheDir })
    },
    FILES_AT_A_TIME,
  )
  await copyImages(images, imageCacheDir, staging)
  await writeRedirectPages(redirects, staging)
  await writeHostFiles(staging, redirects)
  await outputFile(redirectsFile, JSON.stringify(redirects))
  await outputFile(keptFrameworkFile, JSON.stringify(Object.fromEntries(keeping), null, 2))
  await swapDirectory(outDir, staging)
  return keeping

  function isBesidePage(file: string): boolean {
    return pages.has(join(dirname(file), 'index.html').split(sep).join('/'))
  }
}

/** An HTML file of another name, beside a post, is the author’s. */
function isPage(file: string): boolean {
  return file === '404.html' || file === 'index.html' || file.endsWith('/index.html')
}

function resultOf<T>(done: PromiseSettledResult<T> | undefined): T {
  if (done?.status === 'fulfilled') return done.value
  throw done?.reason
}

async function writeRedirectPages(redirects: Redirect[], outDir: string): Promise<void> {
  const write = async (redirect: Redirect) => {
    const page = redirectPage(redirect)
    if (!page) return
    const path = join(outDir, page.file)
    // The content check knows the content’s addresses, not all of the site’s.
    if (existsSync(path)) throw new Error(`${redirect.from} cannot lead to ${redirect.to}: ${page.file} is there.`)
    await outputFile(path, page.html)
  }
  await forEachConcurrent(redirects, write, FILES_AT_A_TIME)
}

/** `posts/x/index.html` → `/posts/x`, as Next’s manifests have it. */
function pathnameOf(file: string): string {
  if (file === '404.html') return '/_not-found'
  return `/${file.replace(/\/?index\.html$/, '')}`
}

/** Routes that exist only because Next refuses to export none. */
function standsForNothing(file: string): boolean {
  return (
    ERROR_PAGES.some((page) => file.startsWith(page)) ||
    file.split('/').some((part) => part.replace(/\..*$/, '') === NOTHING)
  )
}
