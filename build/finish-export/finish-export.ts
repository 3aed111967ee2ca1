import { existsSync, readFileSync } from 'node:fs'
import { cp, readFile, rm } from 'node:fs/promises'
import { dirname, extname, join, sep } from 'node:path'
import type { Redirect } from '@/lib/content/redirects'
import type { ImageWork } from '@/lib/images/encode-variants'
import { sideBySide } from '@/lib/images/side-by-side'
import { NOTHING } from '@/lib/static-params'
import { basePath, enhancementsPath } from '@/lib/urls'
import { filesBelow, replaceFolder, writeWithFolders } from '../file-system'
import { writeHostFiles } from '../hosts/host-files'
import { copyImages } from '../publish-images'
import type { SiteFolders } from '../site-folders'
import { readClientModules } from './client-modules'
import { copyWithoutMetadata } from './copy-without-metadata'
import { finishPage } from './finish-page'
import { absoluteReferences } from './inline-styles'
import { isOwnScript, placeModules } from './place-scripts'
import { redirectPage } from './redirect-page'
import { referredAssets } from './referred-assets'
import { readStyleSheet } from './style-sheet'

/** The error page as a page of its own; every host serves `404.html`. */
const ERROR_PAGES = ['404/', '_not-found/']

/** So that reading and writing some goes on while another is worked on. */
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
  const pages = new Map<string, string>()
  const files = (await filesBelow(exportDir)).filter((file) => !standsForNothing(file))
  const read = memoize((path) => readFileSync(join(exportDir, decodeURI(withoutBase(path))), 'utf8'))
  const modules = placeModules(files.filter(isBundle), read)
  const siteWords = modules.get(enhancementsPath)?.words ?? new Set()
  const styleSheet = memoize((path) => readStyleSheet(absoluteReferences(read(path), path), siteWords))

  const htmlFiles = files.filter((file) => extname(file) === '.html')
  const finish = async (file: string) => {
    const components = isPage(file) ? clientModulesOf(pathnameOf(file)) : []
    if (components.length > 0) keeping.set(file, components)
    const html = await readFile(join(exportDir, file), 'utf8')
    const finished = isPage(file)
      ? inPage(file, () =>
          finishPage(html, { keepsFramework: components.length > 0, basePath: basePath(), read, styleSheet, modules }),
        )
      : html
    pages.set(file, finished)
    await writeWithFolders(join(staging, file), finished)
  }
  await sideBySide(htmlFiles, finish, FILES_AT_A_TIME)
  for (const { path, text } of modules.values()) await writeWithFolders(join(staging, path), text)
  await cp(staticFilesDir, staging, { recursive: true })
  const assets = files.filter((file) => file.startsWith('_next/'))
  const wanted = referredAssets(assets, [...pages.values()], (asset) => read(`/${asset}`))
  const keepsItsPayload = (file: string) => keeping.has(join(dirname(file), 'index.html').split(sep).join('/'))
  await sideBySide(files, async (file) => {
    if (pages.has(file) || (assets.includes(file) && !wanted.has(file))) return
    if (isBundle(file) && keeping.size === 0) return
    if (PAYLOAD.test(file) && isBesidePage(file) && !keepsItsPayload(file)) return
    await copyWithoutMetadata(file, { from: exportDir, to: staging, imageCacheDir })
  })
  await copyImages(images, imageCacheDir, staging)
  await writeRedirectPages(redirects, staging)
  await writeHostFiles(staging, redirects)
  await writeWithFolders(redirectsFile, JSON.stringify(redirects))
  await writeWithFolders(keptFrameworkFile, JSON.stringify(Object.fromEntries(keeping), null, 2))
  await replaceFolder(outDir, staging)
  return keeping

  /** An HTML file of another name, beside a post, is the author’s. */
  function isPage(file: string): boolean {
    return file === '404.html' || file === 'index.html' || file.endsWith('/index.html')
  }

  function isBesidePage(file: string): boolean {
    return pages.has(join(dirname(file), 'index.html').split(sep).join('/'))
  }
}

async function writeRedirectPages(redirects: Redirect[], outDir: string): Promise<void> {
  for (const redirect of redirects) {
    const page = redirectPage(redirect)
    if (!page) continue
    const path = join(outDir, page.file)
    // The content check knows the content’s addresses, not all of the site’s.
    if (existsSync(path)) throw new Error(`${redirect.from} cannot lead to ${redirect.to}: ${page.file} is there.`)
    await writeWithFolders(path, page.html)
  }
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

/** Next’s own files have the site’s path before theirs already. */
function withoutBase(path: string): string {
  return path.startsWith(`${basePath()}/_next/`) ? path.slice(basePath().length) : path
}

/** Only pages with the framework ask for them by these names. */
function isBundle(file: string): boolean {
  return isOwnScript(`/${file}`)
}

function inPage<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}

function memoize<T>(read: (path: string) => T): (path: string) => T {
  const known = new Map<string, T>()
  return (path) => {
    const value = known.get(path) ?? read(path)
    known.set(path, value)
    return value
  }
}
