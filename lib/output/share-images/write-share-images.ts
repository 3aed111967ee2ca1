import { existsSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { SiteFolders } from '@/lib/config/paths'
import type { Library } from '@/lib/content/compile/library'
import { forEachConcurrent } from '@/lib/node/for-each-concurrent'
import { outputFile, writeFileAtomic } from '@/lib/node/fs'
import { drawShareImage } from './draw-share-image'
import { categoryCard, postCard, shareImagePath, siteCard, topicCard } from './share-card'

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
  await mkdir(imageCacheDir, { recursive: true })
  let drawn = 0
  const byPath = new Map(cards.map((card) => [shareImagePath(card), card]))
  // One is drawn, in a thread of its own, while another is encoded.
  await forEachConcurrent(byPath, async ([path, card]) => {
    const target = join(staticFilesDir, path)
    const kept = join(imageCacheDir, basename(path))
    if (existsSync(kept)) {
      await mkdir(dirname(target), { recursive: true })
      await copyFile(kept, target)
      return
    }
    const png = await drawShareImage(card)
    writeFileAtomic(kept, png)
    await outputFile(target, png)
    drawn++
  })
  if (drawn > 0) console.log(`Share images: drew ${drawn}.`)
}
