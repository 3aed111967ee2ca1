import { defineDocumentType, makeSource } from 'contentlayer2/source-files'
import { type Fields, meaningfulKeys } from './lib/content/front-matter/fields'
import { categoryFields } from './lib/content/model/category-fields'
import { pageFields } from './lib/content/model/page-fields'
import { postFields } from './lib/content/model/post-fields'
import { topicFields } from './lib/content/model/topic-fields'

const { CHECKED_CONTENT_DIR = '.contentlayer/checked' } = process.env

/**
 * Hands on the front matter of each file that the content check could read, its values as they are. What
 * they mean is decided in `lib/content`, and complained about by the check; the settings below only make
 * sure that nothing gets past both. The copies it reads have no bodies, see docs/decisions/0005 and 0012.
 */
export default makeSource({
  contentDirPath: CHECKED_CONTENT_DIR,
  documentTypes: [
    documentType('Post', 'posts', postFields),
    documentType('Topic', 'topics', topicFields),
    documentType('Category', 'categories', categoryFields),
    documentType('Page', 'pages', pageFields),
  ],
  // Hugo writes `type:` into front matters, which is Contentlayer’s default name for this.
  fieldOptions: { bodyFieldName: 'body', typeFieldName: 'documentType' },
  // There is no body to be rendered: the check does that, and to more than HTML.
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
      // Each field costs time in every document, so those without effect are left behind.
      meaningfulKeys(fields).map((key) => [key, { type: 'json', description: fields[key]?.meaning ?? '' }]),
    ),
  }))
}

/**
 * A build stops. In dev the site goes on without the file, and the content check shows what is wrong. It
 * has also complained about every key that is none.
 */
function whatToDoWithBadFiles() {
  const reaction = process.env.NODE_ENV === 'development' ? 'skip-warn' : 'fail'
  return { onMissingOrIncompatibleData: reaction, onUnknownDocuments: reaction, onExtraFieldData: 'ignore' } as const
}
