import { join } from 'node:path'
import type { SiteFolders } from '@/lib/config/paths'
import type { ContentReport } from '@/lib/content/compile/compile-content'
import { forEachConcurrent } from '@/lib/node/for-each-concurrent'
import { outputFile } from '@/lib/node/fs'
import { postSourcePath } from '@/lib/routing/urls'
import { postSource } from './post-source'

/** Puts the Markdown of every published post beside its page. Next would take longer for it than for the page. */
export async function writePostSources(
  { library }: { library: Pick<ContentReport['library'], 'posts'> },
  { contentDir, staticFilesDir }: Pick<SiteFolders, 'contentDir' | 'staticFilesDir'>,
): Promise<void> {
  await forEachConcurrent(library.posts, async (post) => {
    const path = decodeURI(postSourcePath(post.slug))
    await outputFile(join(staticFilesDir, path), postSource(post, contentDir))
  })
}
