import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { clientModulePath } from '@/client/modules'
import type { SitePaths } from '@/lib/config/paths'
import type { BundleFile } from '@/lib/content/compile/site-files'
import { hosts } from '@/lib/hosts/hosts'
import { copyImages } from '@/lib/images/encode-images'
import type { ImageWork } from '@/lib/images/encode-variants'
import { forEachConcurrent } from '@/lib/node/for-each-concurrent'
import { listFiles, moveDirectory, outputFile, swapDirectory } from '@/lib/node/fs'
import { mapInWorkers } from '@/lib/node/worker-pool'
import type { Redirect } from '@/lib/routing/redirects'
import { PLACEHOLDER } from '@/lib/routing/static-params'
import { readClientModules } from './client-modules'
import { copyWithoutMetadata } from './copy-without-metadata'
import { finishExportedPage, materialsOf } from './exported-page'
import { ERROR_PAGES, NOT_FOUND_ROUTE, ROUTER_PAYLOAD } from './next-internals'
import { isInline } from './place-scripts'
import { redirectPage } from './redirect-page'
import { referredAssets } from './referred-assets'

/** So that some files are read or written while others wait. */
const CONCURRENCY = 16

/** What a site has besides what Next exports. */
export type ExportedContent = { images: ImageWork[]; bundleFiles: BundleFile[]; redirects: Redirect[] }

/**
 * Turns Next’s export into the site as it is served: pages without the framework unless a client component needs
 * it, each with its Content Security Policy, all generated and encoded files, and no file that nothing refers to.
 * For hosts without redirects, a page leads on in the place of each.
 *
 * `outDir` is replaced at once when all is done; until then it is what it was.
 *
 * @returns the hydrated pages, with the components that need the framework
 * @throws naming the page, if one has something that would not work or is not known
 */
export async function finishExport(
  paths: Pick<SitePaths, 'exportDir' | 'nextDir' | 'clientDir' | 'outDir' | 'filesDir' | 'imageCacheDir'> &
    Pick<SitePaths, 'hydratedPagesFile' | 'redirectsFile'>,
  { images = [], bundleFiles = [], redirects = [] }: Partial<ExportedContent> = {},
): Promise<Map<string, string[]>> {
  const { exportDir, clientDir, outDir, imageCacheDir } = paths
  const staging = `${outDir}-new`
  await rm(staging, { recursive: true, force: true })
  const componentsOf = readClientModules(paths.nextDir)
  const hydrated = new Map<string, string[]>()
  const files = (await listFiles(exportDir)).filter((file) => !isPlaceholder(file))
  const exported = { exportDir, clientDir, id: randomUUID() }
  const exportedPages = files.filter(isPage).map((file) => {
    const components = componentsOf(pathnameOf(file))
    if (components.length > 0) hydrated.set(file, components)
    return { file, isHydrated: components.length > 0, export: exported }
  })
  const finished = await mapInWorkers(exportedPages, finishExportedPage, new URL('./exported-page.ts', import.meta.url))

  await moveDirectory(paths.filesDir, staging)
  const pages = new Map<string, string>()
  for (const [index, { file }] of exportedPages.entries()) pages.set(file, resultOf(finished[index]))
  await forEachConcurrent(pages, ([file, html]) => outputFile(join(staging, file), html), CONCURRENCY)
  const { read, bundles, modules } = materialsOf(exported)
  for (const module of modules.values()) {
    if (!isInline(module)) await outputFile(join(staging, module.path), module.text)
  }
  // In a hydrated page the scripts are as React rendered them.
  const modulesOfReact = hydrated.size > 0 ? bundles : []
  for (const [name, text] of modulesOfReact) await outputFile(join(staging, clientModulePath(name)), text)
  const assets = files.filter((file) => file.startsWith('_next/'))
  const referenced = referredAssets(assets, [...pages.values()], (asset) => read(`/${asset}`))
  const pageBeside = (file: string) => join(dirname(file), 'index.html').split(sep).join('/')
  const isWanted = (file: string) => {
    if (pages.has(file) || (assets.includes(file) && !referenced.has(file))) return false
    const isPayload = ROUTER_PAYLOAD.test(file) && pages.has(pageBeside(file))
    return !isPayload || hydrated.has(pageBeside(file))
  }
  const copies = [
    ...files.filter(isWanted).map((file) => ({ source: join(exportDir, file), path: file })),
    ...bundleFiles,
  ]
  await forEachConcurrent(
    copies,
    ({ source, path }) => copyWithoutMetadata(source, join(staging, path), imageCacheDir),
    CONCURRENCY,
  )
  await copyImages(images, imageCacheDir, staging)
  await writeRedirectPages(redirects, staging)
  for (const host of hosts) await host.writeFiles?.(staging, redirects)
  await outputFile(paths.redirectsFile, JSON.stringify(redirects))
  await outputFile(paths.hydratedPagesFile, JSON.stringify(Object.fromEntries(hydrated), null, 2))
  await swapDirectory(outDir, staging)
  return hydrated
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
  await forEachConcurrent(redirects, write, CONCURRENCY)
}

/** `posts/x/index.html` → `/posts/x`, as Next’s manifests have it. */
function pathnameOf(file: string): string {
  if (file === '404.html') return NOT_FOUND_ROUTE
  return `/${file.replace(/\/?index\.html$/, '')}`
}

/** Routes that exist only because Next refuses to export none. */
function isPlaceholder(file: string): boolean {
  return (
    ERROR_PAGES.some((page) => file.startsWith(page)) ||
    file.split('/').some((part) => part.replace(/\..*$/, '') === PLACEHOLDER)
  )
}
