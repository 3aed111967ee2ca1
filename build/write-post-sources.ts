import { join } from 'node:path'
import { postSource } from '@/lib/post-source'
import { sideBySide } from '@/lib/side-by-side'
import { postSourcePath } from '@/lib/urls'
import type { ContentReport } from './content-check/check-content'
import { writeWithFolders } from './file-system'
import type { SiteFolders } from './site-folders'

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
