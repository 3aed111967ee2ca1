import { readFileSync } from 'node:fs'
import { sites } from '@/e2e/testing/sites'
import { renderMarkdown } from '@/lib/markdown/pipeline'
import { median, seconds } from './timing'

/**
 * Measures one rendering of the fixture’s longest post, in seconds. All other times are given as multiples of it, so
 * that runs on different machines and days can be compared.
 */
export async function measureBaseline(): Promise<number> {
  const source = readFileSync(`${sites.fixture.contentDir}/posts/very-long-post.md`, 'utf8')
  const times: number[] = []
  for (let run = 0; run < 15; run++) times.push(await seconds(() => renderMarkdown(source)))
  return median(times)
}
