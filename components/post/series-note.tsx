import type { SeriesPosition } from '@/lib/content/site'
import { seriesPath } from '@/lib/routing/urls'

/** Says above a text which part of what series it is. */
export function SeriesNote({ position: { series, position, count } }: { position: SeriesPosition }) {
  return (
    <p className="mb-8 border-line border-s-2 ps-3 font-sans text-quiet text-small">
      {count === 1 ? 'Part of the series ' : `Part ${position} of ${count} of the series `}
      <a href={seriesPath(series.slug)}>{series.title}</a>
    </p>
  )
}
