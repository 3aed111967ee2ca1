import { lost, type Note } from '@/lib/import/note'
import type { SourceEntry, SourceSite } from '@/lib/import/source-site'
import { slugify } from '@/lib/text/slugify'

/**
 * Leaves out what the old site says about people whose text has no place here: about somebody who wrote no post, or about
 * the only author, who is named in the settings; and what is said twice, such as in another language.
 */
export function selectAuthors(entries: SourceEntry[], siteAuthor: string | undefined, notes: Note[]): SourceEntry[] {
  const names = entries.flatMap(({ authors }) => authors)
  const hasGuests = names.some((name) => name !== siteAuthor)
  const slugs = new Set([...names, siteAuthor ?? ''].map(slugify))
  const seen = new Set<string>()
  return entries.filter(({ kind, title, file, body, bodyLine }) => {
    if (kind !== 'author') return true
    const slug = slugify(title)
    const isNew = !seen.has(slug)
    seen.add(slug)
    if (hasGuests && slugs.has(slug) && isNew) return true
    if (isNew && slugs.has(slug) && body.trim() !== '') {
      const message = `there is no page of an author while ${title} is the only one`
      const fix = 'write the text into a page about yourself'
      notes.push({ file, line: bodyLine, ...lost('texts about authors', message, fix) })
    }
    return false
  })
}

/** The lists of a site; those of an author who has no page here, since there is only one, are those of all posts. */
export function removeAuthorsWithoutPage(
  { entries, lists }: Pick<SourceSite, 'entries' | 'lists'>,
  siteAuthor = '',
): SourceSite['lists'] {
  const posts = entries.filter(({ kind, isDraft }) => kind === 'post' && !isDraft)
  const slugs = new Set(posts.flatMap(({ authors }) => (authors.length === 0 ? siteAuthor : authors)).map(slugify))
  slugs.delete('')
  return lists.map((list) => {
    const { target } = list
    const hasPage = target.kind !== 'author' || (slugs.size > 1 && slugs.has(slugify(target.name)))
    return hasPage ? list : { ...list, target: { kind: 'posts' } }
  })
}
