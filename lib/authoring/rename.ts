import { existsSync, realpathSync, renameSync } from 'node:fs'
import { join, posix } from 'node:path'
import { type Command, CommandError } from '@/lib/command-line/command'
import { UsageError } from '@/lib/command-line/command-line'
import { resolveSitePaths } from '@/lib/config/paths'
import { siteConfig } from '@/lib/config/settings'
import { isSourceFile, parseSourceFile } from '@/lib/content/front-matter/parse-source-file'
import { getFileKind, kinds } from '@/lib/content/kinds'
import type { ParsedPost } from '@/lib/content/model/post'
import { isBundle, parseFileName, slugFromFileName } from '@/lib/content/model/slug'
import { findUrlEdits } from '@/lib/markdown/map-link-urls'
import { writeFileAtomic } from '@/lib/node/fs'
import { decodePath } from '@/lib/routing/paths'
import { postPath } from '@/lib/routing/urls'
import { applyTextEdits, type TextEdit } from '@/lib/text/text-edits'
import { findEntry } from './find-entry'
import { formatRenaming } from './format-renaming'
import { requireFreeSlug } from './free-slug'
import { addToList, findFrontMatter, findValue, replaceWord, setField } from './front-matter-text'
import { type AuthoredContent, loadContent, parseEntry, toAuthorPath } from './load-content'
import { type RenameUrl, renameInFields } from './rename-fields'
import { findSettingsChanges, type SettingsChange } from './rename-settings'
import { createWikilinkRenamer } from './rename-wikilinks'
import { type Place, type Renaming, renameUrl } from './renamed-urls'

const help = `
Gives a post another slug: moves its file or its bundle, or changes its slug: field if it has one; adds the old URL to
its aliases, with those that oldPostPaths: in site.config.ts made of the old slug; and changes the links to it in all
files, redirects in JSON files that the settings import, its place on reading paths, and [[wikilinks]] if the settings
have them on. Code stays, and so do links to aliases, which redirect: npm run check:content -- --fix changes these.

Only posts can be renamed. To rename a page, move its file and add its old URL to its aliases.

  npm run rename -- <old-slug> <new-slug>

Options:
  -h, --help   prints this

The post is named by its slug, its file name or its path. A date in the file name stays.
Prints every change with its file and line.
`

/** `npm run rename`: gives a post another slug. */
export const renameCommand: Command = {
  name: 'npm run rename',
  help,
  options: {},
  async run({ names: [name, slug, ...more] }) {
    if (!name || !slug) throw new UsageError('the old slug and the new one are needed')
    if (more.length > 0) throw new UsageError(`the old slug and the new one, and nothing else: not ${more.join(' ')}`)
    const content = await loadContent(resolveSitePaths().contentDir)
    const plan = planRenaming(content, name, slug)
    carryOut(content, plan)
    return formatRenaming(content, plan)
  },
}

/** Everything that renaming a post changes. */
export type RenamingPlan = Renaming & {
  changes: { file: string; edits: TextEdit[]; text: string }[]
  settings: SettingsChange[]
  /** Files that cannot be read, so that links in them stay as they are. */
  unread: string[]
}

/**
 * Works out what has to change. Nothing is written.
 *
 * @param name of the post: its slug, its file name or its path
 * @throws UsageError if the new slug is invalid; CommandError if it is reserved or taken, or there is no such post
 */
export function planRenaming(content: AuthoredContent, name: string, newSlug: string): RenamingPlan {
  const { file, slug } = findEntry(content, name, ['posts']).entry
  const post = content.entries.posts.find((entry) => entry.file === file)
  if (!post) throw new CommandError(`${name} is not a post`)
  if (slug === newSlug) throw new CommandError(`${toAuthorPath(content, file)} has the slug ${slug} already`)
  requireFreeSlug(content, newSlug, file)
  const hasSlugField = post.getPosition(['slug']).line > 1
  const newFile = hasSlugField ? file : renameFile(file, newSlug)
  const [oldUnit, newUnit] = [toUnit(file), toUnit(newFile)]
  if (newFile !== file && existsSync(join(content.contentDir, newUnit))) {
    throw new CommandError(`${toAuthorPath(content, newUnit)} exists (choose another slug)`)
  }
  const renaming: Renaming = {
    oldPath: decodePath(postPath(slug)),
    newPath: decodePath(postPath(newSlug)),
    oldFile: oldUnit,
    newFile: newUnit,
  }
  const plan: RenamingPlan = { ...renaming, changes: [], settings: findSettingsChanges(renaming), unread: [] }
  const renameWikilink = siteConfig.wikilinks
    ? createWikilinkRenamer(content, { file, newFile, oldPath: postPath(slug), newPath: postPath(newSlug) })
    : () => undefined
  for (const [of, text] of content.texts) {
    if (!isSourceFile(parseSourceFile(of, text))) {
      plan.unread.push(of)
      continue
    }
    const edits = findEdits(content, of, renaming, { slug, newSlug, renamed: file, newFile, renameWikilink })
    const all = of === file ? [...edits, ...editPost(content, post, { edits, newSlug, newFile, renaming })] : edits
    if (all.length > 0) plan.changes.push({ file: of, edits: all, text })
  }
  return plan
}

/** A file, or the folder of a bundle. */
function toUnit(file: string): string {
  return isBundle(file) ? posix.dirname(file) : file
}

/** `posts/2022-04-04-old/index.md` → `posts/2022-04-04-new/index.md` */
function renameFile(file: string, newSlug: string): string {
  const { date } = parseFileName(file)
  const name = date === undefined ? newSlug : `${date}-${newSlug}`
  return isBundle(file) ? `posts/${name}/index.md` : `posts/${name}.md`
}

type RenamedPost = {
  slug: string
  newSlug: string
  renamed: string
  newFile: string
  renameWikilink: RenameUrl
}

/** Finds the links and the fields of a file that have to change. */
function findEdits(
  { entries, texts }: AuthoredContent,
  file: string,
  renaming: Renaming,
  { slug, newSlug, renamed, newFile, renameWikilink }: RenamedPost,
): TextEdit[] {
  const kind = getFileKind(file)
  if (!kind) return []
  const text = texts.get(file) ?? ''
  const entry = entries[kind].find((entry) => entry.file === file)
  const path = kinds[kind].path(entry?.slug ?? slugFromFileName(file))
  const isRenamed = file === renamed
  const place: Place = {
    file,
    newFile: isRenamed ? newFile : file,
    path,
    newPath: isRenamed ? postPath(newSlug) : path,
  }
  const rename = (url: string) => renameWikilink(url) ?? renameUrl(url, place, renaming)
  const frontMatter = findFrontMatter(text)
  const bodyStart = text.indexOf('\n', frontMatter.end) + 1 || text.length
  return [
    ...renameInFields(frontMatter, kinds[kind].fields, { oldSlug: slug, newSlug }, rename),
    ...findUrlEdits(text.slice(bodyStart), rename, siteConfig).map(({ start, end, text }) => ({
      ...{ start: bodyStart + start, end: bodyStart + end, text },
    })),
  ]
}

type PostEdits = { edits: TextEdit[]; newSlug: string; newFile: string; renaming: Renaming }

/** The slug of the post itself, and the URLs that it would lose as aliases. */
function editPost(
  content: AuthoredContent,
  post: ParsedPost,
  { edits, newSlug, newFile, renaming }: PostEdits,
): TextEdit[] {
  const text = content.texts.get(post.file) ?? ''
  const frontMatter = findFrontMatter(text)
  const declared = newFile === post.file ? findValue(frontMatter, 'slug') : undefined
  const written = declared ? text.slice(declared.start, declared.end) : ''
  const slugEdits = declared ? [setField(frontMatter, 'slug', replaceWord(written, newSlug))] : []
  const renamed = parseEntry(content, 'posts', newFile, applyTextEdits(text, [...edits, ...slugEdits]))
  if (renamed?.slug !== newSlug)
    throw new CommandError(`the front matter of ${post.file} cannot be changed by a program`)
  const kept = new Set([renaming.newPath, ...renamed.aliases.map(({ path }) => path)])
  // Patterns of the settings make former URLs from the name of the file, so these change with it.
  const others = [...content.entries.posts, ...content.entries.pages].filter(({ file }) => file !== post.file)
  const isOthers = (path: string) => others.some(({ aliases }) => aliases.some((alias) => alias.path === path))
  const own = post.aliases.filter(({ path, isGuess }) => !isGuess || !isOthers(path))
  const former = [renaming.oldPath, ...own.map(({ path }) => path)]
  const lost = [...new Set(former)].filter((path) => !kept.has(path))
  return [...slugEdits, ...addToList(frontMatter, 'aliases', lost.map(toYaml))]
}

/** A decoded path as an alias in YAML, in brackets too: what ends a path, or encodes a character, is encoded. */
function toYaml(path: string): string {
  const alias = path.replace(/[%?#\\]/g, encodeURIComponent)
  return /^[\p{L}\p{M}\p{N}/._-]+$/u.test(alias) ? alias : JSON.stringify(alias)
}

/**
 * Changes all files, and moves the post. If that fails half way, what has been done is undone.
 *
 * @throws what made it fail
 */
export function carryOut({ contentDir }: AuthoredContent, { changes, settings, oldFile, newFile }: RenamingPlan): void {
  const undo: (() => void)[] = []
  const files = [...settings, ...changes.map((change) => ({ ...change, path: join(contentDir, change.file) }))]
  try {
    for (const { path: named, edits, text } of files) {
      // A symbolic link keeps pointing to its file.
      const path = realpathSync(named)
      undo.push(() => writeFileAtomic(path, text))
      writeFileAtomic(path, applyTextEdits(text, edits))
    }
    if (oldFile !== newFile) renameSync(join(contentDir, oldFile), join(contentDir, newFile))
  } catch (error) {
    for (const step of undo.reverse()) step()
    throw error
  }
}
