import { join } from 'node:path'
import { outputFile } from '@/lib/node/fs'

/** Disables Jekyll on GitHub Pages, which would leave out folders whose names begin with an underscore. */
export async function writeGitHubFiles(siteDir: string): Promise<undefined> {
  await outputFile(join(siteDir, '.nojekyll'), '')
}
