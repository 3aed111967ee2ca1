import { rules } from '@/lib/content/check/rules'
import { createUrlIndex } from '@/lib/content/check/url-index'
import { getInvalidSlugs, parseCollections } from '@/lib/content/compile/parse-collections'
import { isPublished, selectPublished, withStates } from '@/lib/content/compile/publication'
import { resolveReferences } from '@/lib/content/compile/resolve-references'
import { listSiteFiles } from '@/lib/content/compile/site-files'
import type { SourceFile } from '@/lib/content/front-matter/source-file'
import type { ParseContext } from '@/lib/content/model/kind'
import { isSettingsIssue } from '@/lib/diagnostics/issue'
import type { RenderedMarkdown } from '@/lib/markdown/pipeline'
import { aContext, aRendering, aSource } from './builders'

/** A file that has been read and rendered. */
export type TestFile = { source: SourceFile; rendered: RenderedMarkdown }

/** A file with this front matter. */
export function aFile(
  file: string,
  frontMatter: Record<string, unknown>,
  rendered?: Partial<RenderedMarkdown>,
): TestFile {
  return { source: aSource(file, frontMatter), rendered: aRendering(rendered) }
}

/** A file of `content/posts`: its title is on line 2, its date on line 3. */
export function aPostFile(slug: string, frontMatter: Record<string, unknown> = {}): TestFile {
  return aFile(`posts/${slug}.md`, { title: slug, date: '2022-04-04', ...frontMatter })
}

/** A file of `content/topics`: its title is on line 2, its description on line 3. */
export function aTopicFile(slug: string, frontMatter: Record<string, unknown> = {}): TestFile {
  return aFile(`topics/${slug}.md`, { title: slug, description: 'What it is', ...frontMatter })
}

type Options = {
  showUnpublished?: boolean
  unreadable?: string[]
  context?: Partial<ParseContext>
  now?: string
  /** More files of the content folder, and files of `public/`. */
  bundleFiles?: string[]
  publicFiles?: string[]
}

/** Compiles files that are not on a disk, as of the first day of 2026. */
export function compileFiles(
  files: TestFile[],
  {
    showUnpublished = false,
    unreadable = [],
    context,
    now = '2026-01-01T00:00:00Z',
    bundleFiles = [],
    publicFiles = [],
  }: Options = {},
) {
  const { entries: parsed, invalidFiles, issues } = parseCollections(files, unreadable, aContext({ now, ...context }))
  const entries = withStates(parsed, now)
  const published = resolveReferences(selectPublished(entries))
  const contentFiles = [...files.map(({ source }) => source.file), ...bundleFiles]
  const folders = { contentDir: '/content', files: contentFiles, publicDir: '/public', publicFiles }
  const all = resolveReferences(entries, { showEmptyTopics: true })
  const urls = createUrlIndex(published, all, entries, { files: contentFiles, filesWithErrors: [], getIds: () => [] })
  const siteFiles = listSiteFiles(entries, folders)
  const site = {
    ...folders,
    contentFiles,
    texts: [],
    entries,
    invalidSlugs: getInvalidSlugs(invalidFiles),
    files: siteFiles,
    language: 'en-GB',
  }
  // Without the settings: navigation and redirects have tests of their own.
  const found = rules.flatMap((rule) => rule({ ...site, images: new Map(), metadata: new Map(), urls }))
  return {
    site: showUnpublished ? all : published,
    unpublished: entries.posts.filter((post) => !isPublished(post)).map(({ slug }) => slug),
    issues: [...issues, ...found.filter((issue) => !isSettingsIssue(issue))],
  }
}
