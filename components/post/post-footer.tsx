import type { TaxonomyLink } from '@/lib/content/post'
import type { WaysOn } from '@/lib/content/way-on'
import { seriesPath, topicPath } from '@/lib/urls'
import { PlaceNav } from './place-nav'
import { PostLink } from './post-link'

/** Where to go from here: the topics, what follows on reading paths and in the series, and by date. */
export function PostFooter({ topics, ways }: { topics: TaxonomyLink[]; ways: WaysOn }) {
  const { paths, series, older, newer } = ways
  return (
    <footer className="mt-14 space-y-8 border-line border-t pt-8 font-sans text-small print:hidden">
      {topics.length > 0 && (
        <nav aria-labelledby="topics-heading">
          <h2 id="topics-heading" className="footer-heading">
            Topics
          </h2>
          <ul className="flex flex-wrap gap-x-6">
            {topics.map(({ slug, title }) => (
              <li key={slug}>
                <a className="inline-block py-1" href={topicPath(slug)}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {paths.map(({ topic: { slug, title }, ...place }) => (
        <PlaceNav
          key={slug}
          kind="Reading path"
          id={`path-${slug}`}
          title={title}
          href={topicPath(slug)}
          place={place}
        />
      ))}
      {series && (
        <PlaceNav
          kind="Series"
          id="series-heading"
          title={series.series.title}
          href={seriesPath(series.series.slug)}
          place={series}
        />
      )}
      {(older || newer) && (
        <nav aria-labelledby="neighbours-heading">
          <h2 id="neighbours-heading" className="footer-heading">
            By date
          </h2>
          <ul className="space-y-1">
            {newer && <PostLink label="Newer" post={newer} rel="next" />}
            {older && <PostLink label="Older" post={older} rel="prev" />}
          </ul>
        </nav>
      )}
    </footer>
  )
}
