import { Message } from '@/components/site/message'
import type { Translator } from '@/lib/language/translate'
import { withMicroformats } from '@/lib/metadata/microformats'
import { type AuthorLink, formatAuthorParts } from '@/lib/metadata/post-authors'
import { authorPath } from '@/lib/routing/urls'

/** Who wrote a post: `By Ada Example and Ben Guest · `. */
export function Byline({ authors, t }: { authors: AuthorLink[]; t: Translator }) {
  const names = formatAuthorParts(authors, t.language).map((part) =>
    typeof part === 'string' ? part : <AuthorName key={part.slug ?? part.name} {...part} />,
  )
  return (
    <>
      <Message t={t} name="byline" values={{ authors: <>{names}</> }} />
      {' · '}
    </>
  )
}

function AuthorName({ name, slug, url }: AuthorLink) {
  const href = slug === undefined ? url : authorPath(slug)
  return href === undefined ? (
    <bdi className={withMicroformats('', 'p-author h-card')}>{name}</bdi>
  ) : (
    <a className={withMicroformats('', 'p-author h-card')} rel="author" href={href}>
      <bdi>{name}</bdi>
    </a>
  )
}
