import { type AuthorLink, formatAuthorParts } from '@/lib/metadata/post-authors'
import { authorPath } from '@/lib/routing/urls'

/** Who wrote a post: `By Ada Example and Ben Guest · `. */
export function Byline({ authors }: { authors: AuthorLink[] }) {
  return (
    <>
      {'By '}
      {formatAuthorParts(authors).map((part) =>
        typeof part === 'string' ? part : <AuthorName key={part.slug ?? part.name} {...part} />,
      )}
      {' · '}
    </>
  )
}

function AuthorName({ name, slug, url }: AuthorLink) {
  const href = slug === undefined ? url : authorPath(slug)
  return href === undefined ? (
    <bdi>{name}</bdi>
  ) : (
    <a rel="author" href={href}>
      <bdi>{name}</bdi>
    </a>
  )
}
