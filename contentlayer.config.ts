import { defineDocumentType, makeSource } from 'contentlayer2/source-files'
import { categoryFields } from './lib/front-matter/category-fields'
import type { Fields } from './lib/front-matter/fields'
import { pageFields } from './lib/front-matter/page-fields'
import { postFields } from './lib/front-matter/post-fields'
import { topicFields } from './lib/front-matter/topic-fields'
import { renderMarkdown } from './lib/markdown/render-markdown'

/**
 * Hands each file that the content check could read on as it is: the front matter’s values unread, the
 * body rendered. What the values mean is decided in `lib/content`, and complained about by the check;
 * the settings below only make sure that nothing gets past both.
 */
export default makeSource({
  contentDirPath: process.env.CHECKED_CONTENT_DIR ?? '.contentlayer/checked',
  documentTypes: [
    documentType('Post', 'posts', postFields),
    documentType('Topic', 'topics', topicFields),
    documentType('Category', 'categories', categoryFields),
    documentType('Page', 'pages', pageFields),
  ],
  // Hugo writes `type:` into front matters, which is Contentlayer’s default name for this.
  fieldOptions: { bodyFieldName: 'body', typeFieldName: 'documentType' },
  // The body is rendered once, by the computed field, which yields more than HTML.
  markdown: (builder) => {
    builder.use(function leaveAlone() {
      this.parser = () => ({ type: 'root', children: [] })
      this.compiler = () => ''
    })
  },
  ...whatToDoWithBadFiles(),
  disableImportAliasWarning: true,
})

function documentType(name: string, folder: string, fields: Fields) {
  return defineDocumentType(() => ({
    name,
    filePathPattern: `${folder}/**/*.md`,
    contentType: 'markdown',
    fields: Object.fromEntries(
      Object.entries(fields).map(([key, { meaning }]) => [key, { type: 'json', description: meaning }]),
    ),
    computedFields: {
      rendered: {
        type: 'json',
        resolve: ({ body, excerpt_separator }) => renderMarkdown(body.raw, String(excerpt_separator ?? '')),
      },
    },
  }))
}

/** A build stops. In dev the site goes on without the file, and the content check shows what is wrong. */
function whatToDoWithBadFiles() {
  const isDev = process.env.NODE_ENV === 'development'
  return {
    onMissingOrIncompatibleData: isDev ? 'skip-warn' : 'fail',
    onUnknownDocuments: isDev ? 'skip-warn' : 'fail',
    onExtraFieldData: isDev ? 'ignore' : 'fail',
  } as const
}
