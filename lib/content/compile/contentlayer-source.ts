import { rm } from 'node:fs/promises'
import type { SourcePlugin } from 'contentlayer2/core'
import { createProgressReport } from '@/lib/command-line/progress'
import { getPreviewedSlug } from '@/lib/config/environment'
import { resolveSitePaths } from '@/lib/config/paths'
import { getSettingsIssues } from '@/lib/config/settings-issues'
import type { Site } from '@/lib/content/site'
import { isError } from '@/lib/diagnostics/issue'
import { formatIssueReport } from '@/lib/diagnostics/issue-report'
import { readTheme } from '@/lib/theme/read-theme'
import { writeTheme } from '@/lib/theme/write-theme'
import { createCompiler, writeCompilation } from './compiler'
import { watchContent } from './content-watcher'
import { type Documents, streamDocuments } from './contentlayer-stream'
import { checkPreviewedSlug } from './publication'
import { formatPublication } from './report'

/**
 * Creates the source plugin: with the schema of another source, and with the documents of `compileContent`, compiled
 * once for `contentlayer2 build`, and again after every change for `contentlayer2 dev`.
 */
export function createContentSource(schema: SourcePlugin): SourcePlugin {
  const isDev = process.argv.includes('dev')
  return { ...schema, fetchData: () => streamDocuments(isDev ? watch() : build) }
}

/** Compiles once. If there is an error, nothing is written, and there are no documents. */
async function build(): Promise<Documents | undefined> {
  const paths = resolveSitePaths()
  const theme = readTheme()
  const compile = createCompiler(paths, { onProgress: createProgressReport('Texts') })
  const compilation = await compile([...getSettingsIssues(), ...theme.issues])
  const report = formatIssueReport(compilation.issues, { all: Boolean(process.env.SHOW_ALL_WARNINGS) })
  if (compilation.issues.some(isError)) {
    console.error(report)
    return undefined
  }
  const previewedSlug = getPreviewedSlug()
  const mistake = previewedSlug && checkPreviewedSlug(previewedSlug, compilation.unpublished)
  if (mistake) {
    console.error(`${mistake.message} (${mistake.fix})`)
    return undefined
  }
  console.log(report)
  console.log(formatPublication(compilation, paths.contentDir))
  if (previewedSlug) console.log(`This preview shows none of these but ${previewedSlug}.`)
  // Contentlayer does not delete the documents of earlier builds, which may since have become drafts.
  await rm(paths.generatedDir, { recursive: true, force: true })
  await writeCompilation(paths, compilation)
  await writeTheme(theme, paths)
  return toDocuments(compilation.site)
}

function watch(): () => Promise<Documents> {
  const next = watchContent().subscribe()
  return async () => toDocuments(await next())
}

function toDocuments(site: Site): Documents {
  const items = Object.values(site)
    .flat()
    .map((document) => [
      document._id,
      { document: { ...document }, documentHash: '', documentTypeName: document.type, hasWarnings: false },
    ])
  return { cacheItemsMap: Object.fromEntries(items) }
}
