import type { ReactNode } from 'react'
import { PostList } from '@/components/listing/post-list'
import type { PostSummary, TermLink } from '@/lib/content/site'
import { t } from '@/lib/language/translate'
import type { PostNavigation } from '@/lib/pages/post-page'
import { seriesPath, topicPath } from '@/lib/routing/urls'
import { PostLink } from './post-link'
import { SequenceNav } from './sequence-nav'

/** The navigation below a post: reading paths, series, related posts, backlinks, topics, newer and older post. */
export function PostFooter({ topics, navigation }: { topics: TermLink[]; navigation: PostNavigation }) {
  const { paths, series, related, backlinks, older, newer } = navigation
  return (
    <footer className="post-footer print:hidden">
      {paths.map((position) => {
        const { slug } = position.of
        return (
          <SequenceNav
            key={slug}
            kind="readingPathPart"
            id={`site:path-${slug}`}
            href={topicPath(slug)}
            position={position}
          />
        )
      })}
      {series && <SequenceNav kind="seriesPart" id="site:series" href={seriesPath(series.of.slug)} position={series} />}
      <PostsSection id="site:related" heading={t('relatedPosts')} posts={related} />
      <PostsSection id="site:linked-from" heading={t('linkedFrom')} posts={backlinks} />
      {topics.length > 0 && (
        <Section id="site:topics" heading={t('topics')}>
          <ul className="flex flex-wrap gap-x-6">
            {topics.map(({ slug, title }) => (
              <li key={slug}>
                <a className="inline-block py-1" href={topicPath(slug)}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {(older || newer) && (
        <Section id="site:by-date" heading={t('byDate')}>
          <ul>
            {newer && <PostLink label={t('newer')} post={newer} rel="next" />}
            {older && <PostLink label={t('older')} post={older} rel="prev" />}
          </ul>
        </Section>
      )}
    </footer>
  )
}

/** The others are collapsed. */
const MAX_EXPANDED = 5

function PostsSection({ id, heading, posts }: { id: string; heading: string; posts: PostSummary[] }) {
  if (posts.length === 0) return null
  const list = (some: PostSummary[]) => (
    <PostList heading="h3" excerpts={false} entries={some.map((post) => ({ post }))} />
  )
  return (
    <Section id={id} heading={heading}>
      {list(posts.slice(0, MAX_EXPANDED))}
      {posts.length > MAX_EXPANDED && (
        <details>
          <summary>{t('more', { count: posts.length - MAX_EXPANDED })}</summary>
          {list(posts.slice(MAX_EXPANDED))}
        </details>
      )}
    </Section>
  )
}

function Section({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <nav aria-labelledby={id}>
      <h2 id={id} className="post-footer-heading">
        {heading}
      </h2>
      {children}
    </nav>
  )
}
