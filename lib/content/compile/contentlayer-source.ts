import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { SourcePlugin } from 'contentlayer2/core'
import { resolveSitePaths } from '@/lib/config/paths'
import type { Site } from '@/lib/content/site'
import { compileForBuild } from './compile-for-build'
import { watchContent } from './content-watcher'
import { DOCUMENTS_ARE_SENT } from './contentlayer-process'
import { type Documents, streamDocuments } from './contentlayer-stream'

/**
 * Creates the source plugin: with the schema of another source, and with the documents of `compileContent`, compiled
 * once for `contentlayer2 build`, and again after every change for `contentlayer2 dev`.
 */
export function createContentSource(schema: SourcePlugin): SourcePlugin {
  const isDev = process.argv.includes('dev')
  return { ...schema, fetchData: () => streamDocuments(isDev ? watch() : build) }
}

/** Compiles once, unless `npm run build` does that. If there is an error, there are no documents. */
async function build(): Promise<Documents | undefined> {
  const site = process.env[DOCUMENTS_ARE_SENT] ? await receiveSite() : (await compileForBuild(resolveSitePaths()))?.site
  return site && toDocuments(site)
}

async function receiveSite(): Promise<Site> {
  const [file] = await once(process, 'message')
  return JSON.parse(readFileSync(file, 'utf8'))
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
