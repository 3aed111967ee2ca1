import { slugFromFileName } from '@/lib/content/model/slug'
import type { SourceEntry } from '@/lib/import/source-site'
import { RESERVED_SLUGS } from '@/lib/pages/routes'
import { authorPath, categoryPath, LIST_PAGE_SEGMENT, pagePath, postPath } from '@/lib/routing/urls'
import { slugify } from '@/lib/text/slugify'
import { claimName, getBaseName, toFileName } from './file-names'

/** Where an entry goes. */
export type Target = {
  /** The folder of its kind. */
  folder: 'posts' | 'pages' | 'categories' | 'authors'
  /** The name of its file or bundle, without an extension. */
  name: string
  slug: string
  /** Whether the name gives another slug, so that the front matter has to have it. */
  declaresSlug: boolean
  /** The path of its new URL, encoded. */
  path: string
}

const FOLDERS = { post: 'posts', page: 'pages', category: 'categories', author: 'authors' } as const

const TO_PATH = { posts: postPath, pages: pagePath, categories: categoryPath, authors: authorPath }

/**
 * Decides where each entry goes: which file, and which URL. If two posts of different years have one slug, the newer
 * keeps it, and the older gets its date before it.
 *
 * @param taken the slugs that posts and pages of the blog have already, and the names of their files
 */
export function assignTargets(
  entries: SourceEntry[],
  taken: {
    slugs: Record<'posts' | 'pages' | 'categories', string[]>
    names: Record<'posts' | 'pages' | 'categories', string[]>
  },
): Map<SourceEntry, Target> {
  const slugs = {
    posts: new Set([LIST_PAGE_SEGMENT, ...taken.slugs.posts]),
    pages: new Set([...RESERVED_SLUGS, ...taken.slugs.pages]),
    categories: new Set(taken.slugs.categories),
    // An author who is here already stays as described here.
    authors: new Set<string>(),
  }
  const names = {
    posts: new Set(taken.names.posts),
    pages: new Set(taken.names.pages),
    categories: new Set(taken.names.categories),
    authors: new Set<string>(),
  }
  const targets = new Map<SourceEntry, Target>()
  for (const entry of [...entries].sort(newestFirst)) {
    const folder = FOLDERS[entry.kind]
    const slug = claimName(chooseSlug(entry, slugs[folder]), slugs[folder])
    const base = entry.kind === 'post' ? toFileName(getBaseName(entry.file)) : slug
    const name = claimName(base || slug, names[folder])
    const path = TO_PATH[folder](slug)
    targets.set(entry, { folder, name, slug, declaresSlug: slugFromFileName(`${folder}/${name}.md`) !== slug, path })
  }
  // In the order of the source, so that everything that is said about them is.
  return new Map(
    entries.flatMap((entry) => {
      const target = targets.get(entry)
      return target ? [[entry, target]] : []
    }),
  )
}

function chooseSlug({ kind, slug, path, title, date }: SourceEntry, taken: ReadonlySet<string>): string {
  const nested = path.replace(/\.html?$/, '').replaceAll('/', ' ')
  // Posts find their authors by name.
  const place = kind === 'page' ? toPlace(path) : undefined
  if (place !== undefined) return place
  const candidates = kind === 'page' ? [nested, slug, title] : kind === 'author' ? [title] : [slug, title]
  const plain = candidates.map(slugify).find((candidate) => candidate !== '') ?? kind
  const day = date?.slice(0, 'YYYY-MM-DD'.length)
  if (!taken.has(plain)) return plain
  return kind === 'post' && day !== undefined ? `${day}-${plain}` : plain
}

/** The slug of a page that can stay below others: `about/team` for `/about/team.html`. */
function toPlace(path: string): string | undefined {
  const names = path
    .replace(/\.html?$/, '')
    .split('/')
    .filter((name) => name !== '')
    .map(slugify)
  const slug = names.join('/')
  const isPossible = names.length > 1 && !RESERVED_SLUGS.has(names[0] ?? '') && !names.some(isNoName)
  // A date in the name of a file or a folder would be left out.
  return isPossible && slugFromFileName(`pages/${slug}.md`) === slug ? slug : undefined
}

function isNoName(name: string): boolean {
  return name === '' || name === 'index'
}

/** Drafts, which need no former URL, last, and before them what is in another language than the site. */
function newestFirst(a: SourceEntry, b: SourceEntry): number {
  return (
    Number(a.isDraft) - Number(b.isDraft) ||
    Number('lang' in a.fields) - Number('lang' in b.fields) ||
    (b.date ?? '').localeCompare(a.date ?? '') ||
    a.file.localeCompare(b.file)
  )
}
