import type { SeriesPosition } from '@/lib/content/site'
import { seriesPath } from '@/lib/routing/urls'

/** The note above a post that is part of a series. */
export function SeriesNote({ position: { series, position, count } }: { position: SeriesPosition }) {
  return (
    <p className="mb-8 border-line border-s-2 ps-3 font-sans text-quiet text-small">
      {count === 1 ? 'Part of the series ' : `Part ${position} of ${count} in the series `}
      <a href={seriesPath(series.slug)}>{series.title}</a>
    </p>
  )
}
