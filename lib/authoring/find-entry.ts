import { resolve } from 'node:path'
import { CommandError } from '@/lib/command-line/command'
import { type Kind, kindNames, kinds } from '@/lib/content/kinds'
import { isBundle, parseFileName } from '@/lib/content/model/slug'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import { decodePath } from '@/lib/routing/paths'
import { type AuthoredContent, formatContentIssue, getErrors, getTakenSlugs, toAuthorPath } from './load-content'

export type PostOrPage = AuthoredContent['entries']['posts' | 'pages'][number]

type WritableKind = 'posts' | 'pages'

/** A post or a page, and which of the two it is. */
export type FoundEntry = { kind: WritableKind; entry: PostOrPage }

/**
 * Finds a post or a page by its slug, its file name, its path or its URL. A slug comes before a file name, and a post
 * before a page.
 *
 * @throws CommandError if there is none, with the one that was probably meant; or if its front matter has errors
 */
export function findEntry(content: AuthoredContent, name: string, among: readonly WritableKind[]): FoundEntry {
  const candidates = among.flatMap((kind) => getTakenSlugs(content, kind).map((taken) => ({ kind, ...taken })))
  const wanted = normalizeName(name)
  const found =
    candidates.find(({ slug }) => slug === wanted) ??
    candidates.find((candidate) => getNames(content, candidate).includes(wanted))
  if (!found) {
    requireOtherKind(content, wanted, among)
    const slugs = candidates.map(({ slug }) => slug)
    const meant = didYouMean(parseFileName(wanted).name, slugs) ?? didYouMean(wanted, slugs)
    throw new CommandError(
      `there is no ${nameKinds(among)} ${name} (${meant ? `did you mean ${meant}?` : 'see npm run list'})`,
    )
  }
  const [error, ...more] = getErrors(content, found.file)
  if (error) {
    const others = more.length > 0 ? `, and ${more.length} more` : ''
    throw new CommandError(`nothing was changed: ${formatContentIssue(content.contentDir, error)}${others}`)
  }
  const entry = [...content.entries.posts, ...content.entries.pages].find(({ file }) => file === found.file)
  if (!entry) throw new CommandError(`${name} has errors (see npm run check:content)`)
  return { kind: found.kind, entry }
}

/** Says so if something of another kind has the name. @throws CommandError */
function requireOtherKind(content: AuthoredContent, wanted: string, among: readonly Kind[]): void {
  for (const kind of kindNames.filter((kind) => !among.includes(kind))) {
    const other = getTakenSlugs(content, kind).find(
      ({ slug, file }) => slug === wanted || getNames(content, { kind, slug, file }).includes(wanted),
    )
    if (!other) continue
    const path = toAuthorPath(content, other.file)
    throw new CommandError(
      `${path} is ${kind === 'authors' ? 'an' : 'a'} ${nameKinds([kind])}, not a ${nameKinds(among)}`,
    )
  }
}

/** `post or page` */
function nameKinds(among: readonly Kind[]): string {
  return among.map((kind) => kinds[kind].documentType.toLowerCase()).join(' or ')
}

/** What an author may call a file, besides its slug. */
function getNames(content: AuthoredContent, { kind, slug, file }: { kind: Kind; slug: string; file: string }) {
  const { full, name } = parseFileName(file)
  const paths = [file, toAuthorPath(content, file), resolve(content.contentDir, file)]
  const folders = isBundle(file) ? paths.map((path) => path.slice(0, -'/index.md'.length)) : []
  return [full, `${full}.md`, name, `${name}.md`, kinds[kind].path(slug), ...paths, ...folders].map(normalizeName)
}

/** Paths of Windows, of this folder, and of URLs, in one form. */
function normalizeName(name: string): string {
  const path = URL.canParse(name) && /^https?:/.test(name) ? new URL(name).pathname : name
  return decodePath(path.trim())
    .replaceAll('\\', '/')
    .replace(/^\.\//, '')
    .replace(/(?<=.)\/$/, '')
}
