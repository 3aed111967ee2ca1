import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page, Post } from 'contentlayer/generated'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Compilation } from '@/lib/content/compile/compile-content'
import { createCompiler } from '@/lib/content/compile/compiler'
import { type PreparedImport, prepareImport } from '@/lib/import/import-site'
import { openSite, type SiteFiles } from '@/lib/import/verify/urls/site-files'
import type { Verification } from '@/lib/import/verify/verification'
import { verifyImport } from '@/lib/import/verify/verify-import'
import { writePlan } from '@/lib/import/write/write-plan'
import { listFiles, outputFile } from '@/lib/node/fs'
import { getRoutes } from '@/lib/pages/routes'
import { decodePath } from '@/lib/routing/paths'
import { getRedirects } from '@/lib/routing/redirects'
import { pagePath, postPath, siteUrl } from '@/lib/routing/urls'
import type { Blog } from './blogs'

/** A blog that has moved in, beside the site that its program has made of it. */
export type MovedBlog = Pick<PreparedImport, 'plan'> &
  Pick<Compilation, 'site' | 'issues'> & { verification: Verification; built: SiteFiles }

/** Everything is published but what is of the future. */
const NOW = '2026-06-01T12:00:00Z'

/** Imports a blog into a temporary folder, compiles it, and compares it with what its program has made of it. */
export async function moveIn({ name, program, source: folder, built }: Blog): Promise<MovedBlog> {
  const root = await mkdtemp(join(tmpdir(), 'moved-in-'))
  try {
    const options = { name, folder, root, from: program.name, replacesSettings: false, dryRun: false }
    const { site: source, plan } = await prepareImport(options)
    await writePlan(options, plan.files)

    const paths = {
      contentDir: join(root, 'content'),
      publicDir: join(root, 'public'),
      imageCacheDir: join(root, 'images'),
    }
    const compilation = await createCompiler(paths, { showUnpublished: false, now: () => NOW })()
    const builtDir = join(root, 'out')
    await writeSite(compilation, paths.publicDir, builtDir)
    const redirects = getRedirects(compilation.site, plan.redirects)
    const verification = await verifyImport({ source, builtDir, redirects, againstDir: built, ownUrl: siteUrl() })
    return { plan, ...compilation, verification, built: await openSite(built) }
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

/** Writes what a build makes of a site, as far as it is compared: pages without a theme, and the names of files. */
async function writeSite({ site, images, bundleFiles }: Compilation, publicDir: string, outDir: string): Promise<void> {
  const publicFiles = existsSync(publicDir) ? await listFiles(publicDir) : []
  const files = [...images.flatMap(({ variants }) => variants), ...bundleFiles].map(({ path }) => decodePath(path))
  for (const file of [...publicFiles, ...files]) await outputFile(join(outDir, file), '')
  const write = (path: string, html = '') => outputFile(join(outDir, decodePath(path), 'index.html'), html)
  for (const { path } of getRoutes(site)) await write(path)
  for (const post of site.posts) await write(postPath(post.slug), renderPage(post))
  for (const page of site.pages) await write(pagePath(page.slug), renderPage(page))
}

function renderPage(page: Post | Page): string {
  const time = 'date' in page ? toHtml(h('time', { dateTime: page.date.dateTime })) : ''
  return `${toHtml(h('h1', page.title))}${time}<div class="prose">${page.html}</div>`
}
