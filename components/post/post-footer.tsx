import type { Post, TaxonomyLink } from '@/lib/content/post'
import type { PathPosition } from '@/lib/content/topic'
import { topicPath } from '@/lib/urls'
import { PostLink } from './post-link'

/** Where to go from here: the topics, what follows on their reading paths, and the posts before and after. */
export function PostFooter({
  topics,
  paths,
  older,
  newer,
}: {
  topics: TaxonomyLink[]
  paths: PathPosition[]
  older?: Post
  newer?: Post
}) {
  const stepsOn = paths.filter(({ previous, next }) => previous || next)
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
      {stepsOn.map(({ topic, position, previous, next }) => (
        <nav key={topic.slug} aria-labelledby={`path-${topic.slug}`}>
          <h2 id={`path-${topic.slug}`} className="footer-heading">
            {`${topic.title}, part ${position} of ${topic.path.length}`}
          </h2>
          <ul className="space-y-1">
            {previous && <PostLink label="Before this" post={previous} />}
            {next && <PostLink label="Read next" post={next} />}
          </ul>
        </nav>
      ))}
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
