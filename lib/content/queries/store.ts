import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentTypes } from 'contentlayer/generated'
// Another number whenever Contentlayer has written something; Next tells the pages that are open in dev.
import revision from 'contentlayer/revision'
import { buildLibrary, type Library } from '@/lib/content/compile/library'
import { isPreview } from '@/lib/content/compile/publication'
import type { Fields } from '@/lib/content/front-matter/fields'
import { categoryFields } from '@/lib/content/model/category-fields'
import type { ContentDocument } from '@/lib/content/model/document'
import { pageFields } from '@/lib/content/model/page-fields'
import { postFields } from '@/lib/content/model/post-fields'
import { topicFields } from '@/lib/content/model/topic-fields'
import type { RenderedMarkdown } from '@/lib/markdown/pipeline'
import { siteConfig } from '@/site.config'

/** In `npm run dev` content changes and may be broken. */
export const isDev = process.env.NODE_ENV === 'development'

let known: { library: Library; stamp: string } | undefined

/**
 * The library the site is rendered from: read once in a production build, and in dev again after each
 * change.
 *
 * @throws where a production build got this far with a broken file, which the content check prevents
 */
export function library(): Library {
  if (known && !isDev) return known.library
  try {
    const stamp = stampGenerated()
    if (known?.stamp !== stamp) known = { library: loadLibrary(), stamp }
  } catch (error) {
    // In dev a file may be half written; when it is done, the page is asked for again.
    if (!known) throw error
  }
  return known.library
}

/** Works something out of the library once, and again when there is another. */
export function fromLibrary<T>(work: (library: Library) => T): () => T {
  let known: { of: Library; result: T } | undefined
  return () => {
    const of = library()
    if (known?.of !== of) known = { of, result: work(of) }
    return known.result
  }
}

function loadLibrary(): Library {
  const { library, issues } = buildLibrary(
    {
      posts: readGenerated('Post', postFields),
      topics: readGenerated('Topic', topicFields),
      categories: readGenerated('Category', categoryFields),
      pages: readGenerated('Page', pageFields),
    },
    {
      timeZone: siteConfig.timeZone,
      language: siteConfig.language,
      wordsPerMinute: siteConfig.wordsPerMinute,
      oldPostPaths: siteConfig.oldPostPaths,
      // Set by the build, so that all of its workers agree on what is in the future.
      now: process.env.BUILD_TIME ?? new Date().toISOString(),
      showDrafts: isDev || isPreview(),
    },
  )
  const errors = issues.filter((issue) => issue.severity === 'error')
  if (errors.length > 0 && !isDev) {
    throw new Error(errors.map(({ file, message, fix }) => `${file}: ${message} (${fix})`).join('\n'))
  }
  return library
}

type DocumentType = DocumentTypes['documentType']

/** Read from the disk, since Next would compile every text with every page that imports them. */
function readGenerated(type: DocumentType, fields: Fields): ContentDocument[] {
  const documents: DocumentTypes[] = JSON.parse(readFileSync(generatedFile(type), 'utf8'))
  return documents.map((document) => toDocument(document, fields))
}

/** Another one whenever Contentlayer has written something new. */
function stampGenerated(): string {
  const types: DocumentType[] = ['Post', 'Topic', 'Category', 'Page']
  return [revision, ...types.map((type) => statSync(generatedFile(type)).mtimeMs)].join(' ')
}

function generatedFile(type: DocumentType): string {
  return join(/* turbopackIgnore: true */ process.env.GENERATED_CONTENT_DIR ?? '', type, '_index.json')
}

/** Contentlayer’s document, whose fields are loose, as ours. */
function toDocument(document: DocumentTypes, fields: Fields): ContentDocument {
  const entries = Object.entries(document).filter(([key]) => key in fields)
  return { file: document._id, frontMatter: Object.fromEntries(entries), rendered: readRendering(document._id) }
}

/** What the content check made of a body. */
function readRendering(file: string): RenderedMarkdown {
  const folder = process.env.RENDERED_CONTENT_DIR ?? ''
  return JSON.parse(readFileSync(join(/* turbopackIgnore: true */ folder, `${file}.json`), 'utf8'))
}
