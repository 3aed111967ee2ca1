import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { resolveSitePaths } from '@/lib/config/paths'
import { createCompiler } from '@/lib/content/compile/compiler'
import { createRelatedFinder } from '@/lib/content/compile/related'
import { generateContent } from './generate-content'
import { seconds } from './timing'

/** Measures how long it takes to find the related posts of all posts of a generated site, in seconds. */
export async function measureRelated(posts: number): Promise<number> {
  const contentDir = mkdtempSync(join(tmpdir(), 'step-back-related-'))
  try {
    await generateContent(contentDir, posts)
    const compile = createCompiler({ ...resolveSitePaths(), contentDir }, { showUnpublished: false })
    const { site } = await compile()
    return await seconds(async () => site.posts.map(createRelatedFinder(site)))
  } finally {
    rmSync(contentDir, { recursive: true, force: true })
  }
}
