import { allCategories, allPages, allPosts, allTopics, type DocumentTypes } from 'contentlayer/generated'
import { categoryFields } from '@/lib/front-matter/category-fields'
import type { Fields } from '@/lib/front-matter/fields'
import { pageFields } from '@/lib/front-matter/page-fields'
import { postFields } from '@/lib/front-matter/post-fields'
import { topicFields } from '@/lib/front-matter/topic-fields'
import { siteConfig } from '@/site.config'
import type { ContentDocument } from './document'
import { buildLibrary, type Library } from './library'

/** Drafts are shown in `npm run dev` and nowhere else. */
export const showDrafts = process.env.NODE_ENV === 'development'

/**
 * The library the site is rendered from.
 *
 * @throws where a production build got this far with a broken file, which the content check prevents
 */
export const library: Library = loadLibrary()

function loadLibrary(): Library {
  const { library, problems } = buildLibrary(
    {
      posts: allPosts.map((document) => toDocument(document, postFields)),
      topics: allTopics.map((document) => toDocument(document, topicFields)),
      categories: allCategories.map((document) => toDocument(document, categoryFields)),
      pages: allPages.map((document) => toDocument(document, pageFields)),
    },
    {
      timeZone: siteConfig.timeZone,
      language: siteConfig.language,
      // Set by the build, so that all of its workers agree on what is in the future.
      now: process.env.BUILD_TIME ?? new Date().toISOString(),
      showDrafts,
    },
  )
  const errors = problems.filter((problem) => problem.severity === 'error')
  if (errors.length > 0 && !showDrafts) {
    throw new Error(errors.map(({ file, message, cure }) => `${file}: ${message} (${cure})`).join('\n'))
  }
  return library
}

/** Contentlayer’s document, whose fields are loose, as ours. */
function toDocument(document: DocumentTypes, fields: Fields): ContentDocument {
  const entries = Object.entries(document).filter(([key]) => key in fields)
  return { file: document._id, frontMatter: Object.fromEntries(entries), rendered: document.rendered }
}
