import { isTree } from '@/lib/import/data/tree'
import type { SourceAsset } from '@/lib/import/source-site'
import type { HugoConfig } from './config/hugo-config'
import { getText, getValue } from './config/tree'
import type { ContentFiles } from './content/content-files'
import type { HugoPage } from './content/read-pages'
import { getBasePath } from './content/to-entry'
import { listSiteFiles } from './list-site-files'

/** Images, among the files of templates. */
const IMAGE = /\.(png|jpe?g|gif|webp|avif|svg)$/i

/**
 * The files that the site serves as they are: of the folders of static files, of bundles at the URL of their page, and
 * others among the content. Images of `assets/` and of the theme only if a text names them.
 */
export async function getAssets(
  source: string,
  content: ContentFiles,
  pages: HugoPage[],
  config: HugoConfig,
): Promise<SourceAsset[]> {
  const assets: SourceAsset[] = []
  for (const { folder, target } of getStaticFolders(config)) {
    const files = await listSiteFiles(source, folder)
    assets.push(...files.map((file) => ({ file, path: `${target}/${file.slice(folder.length + 1)}` })))
  }
  for (const page of pages) {
    const base = getBasePath(page.paths[0] ?? '/')
    assets.push(...page.source.resources.map(({ file, path }) => ({ file, path: base + path })))
  }
  assets.push(...content.others.map(({ file, path, language }) => ({ file, path: `${language.pathPrefix}/${path}` })))

  const bodies = pages.map(({ body }) => body)
  for (const folder of [config.folders.assets, ...config.folders.themes.map((theme) => `${theme}/static`)]) {
    for (const file of await listSiteFiles(source, folder)) {
      const path = file.slice(folder.length + 1)
      if (IMAGE.test(file) && bodies.some((body) => body.includes(path))) assets.push({ file, path: `/${path}` })
    }
  }
  // As in Hugo, the first file at a path is the one.
  return [...new Map(assets.toReversed().map((asset) => [asset.path, asset])).values()].toReversed()
}

/** `staticDir`, and what is mounted as `static`. */
function getStaticFolders({ folders, tree }: HugoConfig): { folder: string; target: string }[] {
  const mounts = [getValue(tree, 'module.mounts')].flat().filter(isTree)
  const mounted = mounts.flatMap((mount) => {
    const [folder, target = ''] = [getText(mount, 'source'), getText(mount, 'target')]
    const [, below = ''] = /^static((?:\/.+)?)$/.exec(target) ?? []
    return folder !== undefined && /^static(\/|$)/.test(target) ? { folder, target: below } : []
  })
  return [...folders.static.map((folder) => ({ folder: folder.replace(/\/$/, ''), target: '' })), ...mounted]
}
