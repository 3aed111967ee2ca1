import { join } from 'node:path'
import type { SiteFolders } from '@/lib/config/paths'
import { outputFile } from '@/lib/node/fs'
import { indexNowKeyPath } from '@/lib/routing/urls'
import { siteConfig } from '@/site.config'

/** Puts the key by which search engines know the owner of the site where they look for it. */
export async function writeIndexNowKey({ staticFilesDir }: Pick<SiteFolders, 'staticFilesDir'>): Promise<void> {
  const { indexNowKey } = siteConfig
  if (indexNowKey) await outputFile(join(staticFilesDir, indexNowKeyPath(indexNowKey)), indexNowKey)
}
