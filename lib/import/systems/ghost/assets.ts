import { listSourceFiles } from '@/lib/import/list-source-files'
import type { SourceAsset } from '@/lib/import/source-site'

const KINDS = ['images', 'media', 'files']

/** The uploads beside an export, in `content` or without it; not the sizes that Ghost has made of images. */
export async function readAssets(folder: string): Promise<SourceAsset[]> {
  const assets: SourceAsset[] = []
  for (const kind of KINDS) {
    for (const parent of ['content/', '']) {
      const found = await listSourceFiles(folder, {
        folder: parent + kind,
        isSkipped: (path) => path === `${parent}images/size` || /(^|\/)\./.test(path),
      })
      assets.push(...found.map((file) => ({ file, path: `/content/${file.slice(parent.length)}`.normalize('NFC') })))
      if (found.length > 0) break
    }
  }
  return assets
}
