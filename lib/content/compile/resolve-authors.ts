import type { Author, Post } from 'contentlayer/generated'
import type { SiteConfig } from '@/lib/config/site-config'
import type { ParsedAuthor } from '@/lib/content/model/author'
import type { ParsedPost } from '@/lib/content/model/post'
import { slugify } from '@/lib/text/slugify'
import { toDocument } from './document'
import { createAuthorFinder } from './name-finder'
import { getTermState } from './publication'

/** The author of a post, with the slug of the author’s page if there is one. */
export type AuthorLink = Post['authors'][number]

/** Who has written posts, and which. */
type Person = {
  slug: string
  name: string
  url?: string | undefined
  fediverse?: string | undefined
  file?: ParsedAuthor | undefined
}

/**
 * Finds who wrote each post: those whom it names, else the author of the site. There are pages of authors as soon as
 * posts have two.
 *
 * @returns the authors of each post in the order in which it names them
 */
export function resolvePostAuthors(
  posts: ParsedPost[],
  authors: ParsedAuthor[],
  siteAuthor: SiteConfig['author'],
): Map<ParsedPost, AuthorLink[]> {
  const find = createPersonFinder(authors, siteAuthor)
  const people = new Map(posts.map((post) => [post, findPeople(post, find, siteAuthor)]))
  const slugs = new Set([...people.values()].flat().map(({ slug }) => slug))
  const toLink = ({ slug, name, url, fediverse }: Person): AuthorLink => ({
    ...{ name, url, fediverse },
    ...(slugs.size > 1 && { slug }),
  })
  return new Map([...people].map(([post, ofPost]) => [post, ofPost.map(toLink)]))
}

/** The authors who have pages, by name, with their posts. */
export function resolveAuthors(posts: Post[], authors: ParsedAuthor[]): Author[] {
  const files = new Map(authors.map((author) => [author.slug, author]))
  const bySlug = new Map<string, { name: string; url?: string | undefined; posts: string[] }>()
  for (const post of posts) {
    for (const { slug, name, url } of post.authors) {
      if (slug === undefined) continue
      const author = bySlug.get(slug) ?? { name, url, posts: [] }
      author.posts.push(post.slug)
      bySlug.set(slug, author)
    }
  }
  return [...bySlug]
    .map(([slug, { name, url, posts: ofAuthor }]) => {
      const {
        file,
        description,
        html = '',
        links = url === undefined ? [] : [{ label: 'Website', url }],
      } = files.get(slug) ?? {}
      const state = getTermState(ofAuthor, posts)
      const fields = { slug, title: name, state, description, html, links, posts: ofAuthor }
      return toDocument('Author', file ?? `authors/${slug}`, fields)
    })
    .sort((a, b) => a.title.localeCompare(b.title))
}

/** Finds a person by any name: one with a file, or a new one. */
function createPersonFinder(authors: ParsedAuthor[], siteAuthor: SiteConfig['author']): (name: string) => Person {
  const { find } = createAuthorFinder(authors)
  return (name) => {
    const file = find(name)
    if (file) return { slug: file.slug, name: file.title, url: file.links[0]?.url, fediverse: file.fediverse, file }
    if (!siteAuthor || slugify(siteAuthor.name) !== slugify(name)) return { slug: slugify(name), name }
    const { url, fediverse } = siteAuthor
    return { slug: slugify(name), name: siteAuthor.name, url, fediverse }
  }
}

function findPeople(
  { declaredAuthors }: ParsedPost,
  find: (name: string) => Person,
  siteAuthor: SiteConfig['author'],
): Person[] {
  const names = declaredAuthors.map(({ name }) => name)
  const people = (names.length === 0 && siteAuthor ? [siteAuthor.name] : names).map(find)
  return [...new Map(people.map((person) => [person.slug, person])).values()]
}
