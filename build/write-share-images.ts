import { existsSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Library } from '@/lib/content/library'
import { drawShareImage } from '@/lib/share-image/draw-share-image'
import { categoryCard, postCard, shareImagePath, siteCard, topicCard } from '@/lib/share-image/share-card'
import { writeAtOnce, writeWithFolders } from './file-system'
import type { SiteFolders } from './site-folders'

/**
 * Puts the share image of every topic, category and post that has no other into the site, and one for the rest. One that
 * says the same as in an earlier build is not drawn again.
 */
export async function writeShareImages(
  { posts, topics, categories }: Pick<Library, 'posts' | 'topics' | 'categories'>,
  { staticFilesDir, imageCacheDir }: Pick<SiteFolders, 'staticFilesDir' | 'imageCacheDir'>,
): Promise<void> {
  const withoutImage = posts.filter(({ shareImage }) => shareImage === undefined)
  const cards = [siteCard(), ...withoutImage.map(postCard), ...topics.map(topicCard), ...categories.map(categoryCard)]
  let drawn = 0
  for (const [path, card] of new Map(cards.map((card) => [shareImagePath(card), card]))) {
    const target = join(staticFilesDir, path)
    const kept = join(imageCacheDir, basename(path))
    if (existsSync(kept)) {
      await mkdir(dirname(target), { recursive: true })
      await copyFile(kept, target)
      continue
    }
    const png = await drawShareImage(card)
    await mkdir(imageCacheDir, { recursive: true })
    writeAtOnce(kept, png)
    await writeWithFolders(target, png)
    drawn++
  }
  if (drawn > 0) console.log(`Share images: drew ${drawn}.`)
}
