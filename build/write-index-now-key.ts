import { join } from 'node:path'
import { indexNowKeyPath } from '@/lib/urls'
import { siteConfig } from '@/site.config'
import { writeWithFolders } from './file-system'
import type { SiteFolders } from './site-folders'

/** Puts the key by which search engines know the owner of the site where they look for it. */
export async function writeIndexNowKey({ staticFilesDir }: Pick<SiteFolders, 'staticFilesDir'>): Promise<void> {
  const { indexNowKey } = siteConfig
  if (indexNowKey) await writeWithFolders(join(staticFilesDir, indexNowKeyPath(indexNowKey)), indexNowKey)
}
