import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getAttribute, isElementNode, queryAll } from '@parse5/tools'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { listFiles } from '@/lib/node/fs'
import { vercelInsightsPath } from '@/lib/routing/urls'
import type { TestedSite } from './sites'

type Page = { ids: Set<string>; urls: string[]; canonical: string | null }

/** The attributes that contain URLs; `srcset` contains several. */
const URL_ATTRIBUTES = ['href', 'src', 'srcset', 'imagesrcset', 'poster', 'action', 'data', 'content']

/**
 * Checks every URL on the pages of a built site: links to pages, files and anchors, images, and metadata such as
 * `og:image`.
 *
 * @returns the broken URLs, each with the file of its page
 */
export async function findBrokenLinks(site: TestedSite): Promise<string[]> {
  const files = (await listFiles(site.outDir)).filter((file) => file.endsWith('.html'))
  const pages = new Map(files.map((file) => [file, readPage(join(site.outDir, file))]))
  const own = new URL(pages.get('index.html')?.canonical ?? site.url).origin
  return [...pages].flatMap(([file, { urls }]) => {
    const from = `${own}${site.basePath}/${file.replace(/(^|\/)index\.html$/, '$1')}`
    return urls.filter((url) => !resolves(new URL(url, from), own, site, pages)).map((url) => `${file}: ${url}`)
  })
}

function resolves(url: URL, own: string, { outDir, basePath }: TestedSite, pages: Map<string, Page>): boolean {
  if (url.origin !== own) return true
  if (!url.pathname.startsWith(`${basePath}/`)) return false
  const path = decodeURIComponent(url.pathname.slice(basePath.length + 1))
  if (`/${path}` === vercelInsightsPath) return true
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
  if (url.hash === '' || url.hash.startsWith('#:~:')) return existsSync(join(outDir, file))
  return pages.get(file)?.ids.has(decodeURIComponent(url.hash.slice(1))) ?? false
}

function readPage(path: string): Page {
  const elements = [...queryAll<DefaultTreeAdapterTypes.Element>(parse(readFileSync(path, 'utf8')), isElementNode)]
  const canonical = elements.find((element) => getAttribute(element, 'rel') === 'canonical')
  return {
    ids: new Set(elements.flatMap((element) => getAttribute(element, 'id') ?? [])),
    canonical: canonical ? getAttribute(canonical, 'href') : null,
    urls: elements.flatMap((element) => URL_ATTRIBUTES.flatMap((name) => getUrls(element, name))),
  }
}

function getUrls(element: DefaultTreeAdapterTypes.Element, name: string): string[] {
  const value = getAttribute(element, name)
  if (value === null || value === '') return []
  if (name.endsWith('srcset')) return value.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
  // A `<meta>` may have any content; URLs are absolute there.
  if (name === 'content' && !/^https?:\/\/\S+$/.test(value)) return []
  return /^(mailto|tel|data|javascript):/.test(value) ? [] : [value]
}
