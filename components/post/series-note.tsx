import { Message } from '@/components/site/message'
import type { Translator } from '@/lib/language/translate'
import type { PostPosition } from '@/lib/pages/post-page'
import { seriesPath } from '@/lib/routing/urls'

/** The note above a post that is part of a series. */
export function SeriesNote({ position: { of, position, count }, t }: { position: PostPosition; t: Translator }) {
  const link = <a href={seriesPath(of.slug)}>{of.title}</a>
  return (
    <p className="mb-8 border-line border-s-2 ps-3 font-ui text-quiet text-small">
      {count === 1 ? (
        <Message t={t} name="partOfSeries" values={{ series: link }} />
      ) : (
        <Message t={t} name="partNumberOfSeries" values={{ series: link, part: position, parts: count }} />
      )}
    </p>
  )
}
