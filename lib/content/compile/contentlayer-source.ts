import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { DocumentTypes } from 'contentlayer/generated'
import type { SourcePlugin } from 'contentlayer2/core'
import { resolveSitePaths, type SitePaths } from '@/lib/config/paths'
import { listDocuments } from '@/lib/content/site'
import { DOCUMENTS_ARE_SENT } from './contentlayer-process'
import { type Documents, streamDocuments } from './contentlayer-stream'

/**
 * Creates the source plugin: with the schema of another source, and with the documents of `compileContent`, compiled
 * once for `contentlayer2 build`, and again after every change for `contentlayer2 dev`. The compiler takes as long to
 * load as all of Contentlayer, so it is loaded only where it runs.
 */
export function createContentSource(schema: SourcePlugin): SourcePlugin {
  const isDev = process.argv.includes('dev')
  return { ...schema, fetchData: () => streamDocuments(isDev ? watch() : build) }
}

/** Compiles once, unless `npm run build` does that. If there is an error, there are no documents. */
async function build(): Promise<Documents | undefined> {
  const paths = resolveSitePaths()
  const documents = process.env[DOCUMENTS_ARE_SENT] ? await receiveDocuments() : await compileDocuments(paths)
  if (!documents) return undefined
  // Contentlayer does not delete the documents of earlier builds, which may since have become drafts.
  await rm(paths.generatedDir, { recursive: true, force: true })
  return toDocuments(documents)
}

async function compileDocuments(paths: SitePaths): Promise<DocumentTypes[] | undefined> {
  const { compileForBuild } = await import('./compile-for-build')
  const compilation = await compileForBuild(paths)
  return compilation && listDocuments(compilation.site)
}

async function receiveDocuments(): Promise<DocumentTypes[]> {
  const [file] = await once(process, 'message')
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line))
}

function watch(): () => Promise<Documents> {
  const watcher = import('./content-watcher').then(({ watchContent }) => watchContent().subscribe())
  return async () => {
    const next = await watcher
    return toDocuments(listDocuments(await next()))
  }
}

function toDocuments(documents: DocumentTypes[]): Documents {
  const items = documents.map((document) => [
    document._id,
    { document: { ...document }, documentHash: '', documentTypeName: document.type, hasWarnings: false },
  ])
  return { cacheItemsMap: Object.fromEntries(items) }
}
