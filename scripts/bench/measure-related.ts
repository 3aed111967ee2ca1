import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkContent } from '@/lib/content/compile/compile-content'
import { makeRelatedFinder } from '@/lib/content/compile/related'
import { generateContent } from './generate-content'
import { seconds } from './timing'

/** How long it takes to find the related posts of every one of so many, in seconds, the index included. */
export async function measureRelated(posts: number): Promise<number> {
  const contentDir = mkdtempSync(join(tmpdir(), 'step-back-related-'))
  try {
    await generateContent(contentDir, posts)
    const { library } = await checkContent(contentDir, new Date().toISOString())
    return await seconds(async () => library.posts.map(makeRelatedFinder(library)))
  } finally {
    rmSync(contentDir, { recursive: true, force: true })
  }
}
