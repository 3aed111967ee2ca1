import { createProgressReport } from '@/lib/command-line/progress'
import { pluralize } from '@/lib/diagnostics/issue'
import { forEachConcurrent } from '@/lib/node/for-each-concurrent'
import type { FolderContent } from '@/lib/node/sync-folder'
import { servedFile } from '@/lib/routing/paths'
import { encodeVariants, getVariantFile, type ImageJob } from './encode-variants'
import type { Variant } from './variants'

/** Encodes the variants of all images that are not in the cache yet. */
export async function encodeImages(jobs: ImageJob[], cacheDir: string): Promise<void> {
  const sources = groupBySource(jobs)
  const report = createProgressReport('Images')
  const encoded: number[] = []
  let finished = 0
  await forEachConcurrent(sources, async (job) => {
    const files = await encodeVariants(cacheDir, job)
    if (files > 0) encoded.push(files)
    report(++finished, sources.length)
  })
  const files = encoded.reduce((sum, count) => sum + count, 0)
  if (files > 0) console.log(`Images: encoded ${pluralize(files, 'file')} from ${pluralize(encoded.length, 'image')}.`)
}

/** The files of all variants by their paths in the site: in the cache or, for unchanged originals, in the content. */
export function listImageFiles(jobs: ImageJob[], cacheDir: string): FolderContent {
  const toEntry = (job: ImageJob, { path, recipe }: Variant) =>
    [servedFile(path), { copyOf: getVariantFile(cacheDir, job, recipe) }] as const
  return new Map(jobs.flatMap((job) => job.variants.map((variant) => toEntry(job, variant))))
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
