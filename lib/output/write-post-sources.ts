import { join } from 'node:path'
import type { SiteFolders } from '@/lib/config/paths'
import type { ContentReport } from '@/lib/content/compile/compile-content'
import { sideBySide } from '@/lib/node/for-each-concurrent'
import { writeWithFolders } from '@/lib/node/fs'
import { postSourcePath } from '@/lib/routing/urls'
import { postSource } from './post-source'

/** Puts the Markdown of every published post beside its page. Next would take longer for it than for the page. */
export async function writePostSources(
  { library }: { library: Pick<ContentReport['library'], 'posts'> },
  { contentDir, staticFilesDir }: Pick<SiteFolders, 'contentDir' | 'staticFilesDir'>,
): Promise<void> {
  await sideBySide(library.posts, async (post) => {
    const path = decodeURI(postSourcePath(post.slug))
    await writeWithFolders(join(staticFilesDir, path), postSource(post, contentDir))
  })
}
