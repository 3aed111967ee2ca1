import { join } from 'node:path'
import type { SiteFolders } from '@/lib/config/paths'
import type { ContentReport } from '@/lib/content/compile/compile-content'
import { outputFile } from '@/lib/node/fs'
import { feedFilePath, feedFiles } from '@/lib/routing/urls'
import { allFeeds } from './feed'
import { writeFeed } from './feed-formats'

/** Writes every feed in every format, with the texts as the pages have them. */
export async function writeFeeds(
  { library, renderings }: Pick<ContentReport, 'library' | 'renderings'>,
  { staticFilesDir }: Pick<SiteFolders, 'staticFilesDir'>,
): Promise<void> {
  const withImages = new Map(
    library.posts.map((post) => [post, { ...post, html: renderings.get(post.file)?.html ?? post.html }]),
  )
  for (const feed of allFeeds(library)) {
    const posts = feed.posts.map((post) => withImages.get(post) ?? post)
    for (const file of feedFiles) {
      const path = decodeURI(feedFilePath(feed.path, file))
      await outputFile(join(staticFilesDir, path), writeFeed({ ...feed, posts }, file))
    }
  }
}
