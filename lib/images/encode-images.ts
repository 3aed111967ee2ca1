import { join } from 'node:path'
import { createProgressReport } from '@/lib/command-line/progress'
import { forEachConcurrent } from '@/lib/node/for-each-concurrent'
import { copyToNewFolder } from '@/lib/node/fs'
import { encodeVariants, getVariantFile, type ImageJob } from './encode-variants'

/** Encodes the variants of all images that are not in the cache yet. */
export async function encodeImages(jobs: ImageJob[], cacheDir: string): Promise<void> {
  const sources = groupBySource(jobs)
  const report = createProgressReport('Images')
  let encoded = 0
  let finished = 0
  await forEachConcurrent(sources, async (job) => {
    encoded += await encodeVariants(cacheDir, job)
    report(++finished, sources.length)
  })
  if (encoded > 0) console.log(`Images: encoded ${encoded} files from ${sources.length} images.`)
}

/** Copies all variants to their URLs in `siteDir`, from the cache or, for unchanged originals, from the content. */
export async function copyImages(jobs: ImageJob[], cacheDir: string, siteDir: string): Promise<void> {
  const files = jobs.flatMap((job) =>
    job.variants.map(({ path, recipe }): [string, string] => [path, getVariantFile(cacheDir, job, recipe)]),
  )
  await forEachConcurrent(new Map(files), async ([path, file]) => {
    await copyToNewFolder(file, join(siteDir, path))
  })
}

/** Merges the jobs of each image, which may be in several texts, so that it is decoded once. */
function groupBySource(jobs: ImageJob[]): ImageJob[] {
  const bySource = new Map<string, ImageJob>()
  for (const job of jobs) {
    const variants = [...(bySource.get(job.source)?.variants ?? []), ...job.variants]
    bySource.set(job.source, {
      ...job,
      variants: [...new Map(variants.map((variant) => [variant.path, variant])).values()],
    })
  }
  return [...bySource.values()]
}
