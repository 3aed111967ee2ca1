import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ListBreadcrumb } from '@/components/listing/list-breadcrumb'
import { PageLinks } from '@/components/listing/page-links'
import { PostList } from '@/components/listing/post-list'
import { ReadingPath } from '@/components/listing/reading-path'
import { neighbourEntry, TaxonomyList } from '@/components/listing/taxonomy-list'
import { Prose } from '@/components/post/prose'
import { BrokenPage } from '@/components/site/broken-page'
import { SitePage } from '@/components/site/site-page'
import { getIssues, getIssuesAt } from '@/lib/content/queries/issues'
import { findTopic, neighboursOfTopic } from '@/lib/content/queries/topics'
import { listMetadata } from '@/lib/metadata/metadata'
import { drawnImage, topicCard } from '@/lib/output/share-images/share-card'
import { listPage } from '@/lib/routing/pagination'
import { listPagePath, topicPath, topicsPath } from '@/lib/routing/urls'

type Props = { slug: string; number: number }

/** One page of a topic; the first has its introduction and its reading path. */
export function TopicPage({ slug, number }: Props) {
  const topic = findTopic(slug)
  const issues = getIssuesAt('topics', slug)
  const path = topicPath(slug)
  if (!topic && issues.length > 0) return <BrokenPage path={path} issues={issues} />
  const page = topic && listPage(topic.others, number)
  if (!page) notFound()
  const { title, description, html, path: readingPath } = topic
  const neighbours = neighboursOfTopic(topic)
  return (
    <SitePage path={listPagePath(path, number)} issues={getIssues()}>
      <ListBreadcrumb above={{ title: 'Topics', path: topicsPath }} list={{ title, path }} number={number} />
      <h1 className="page-title">{title}</h1>
      <p className="lede">{description}</p>
      {number === 1 && <Prose html={html} />}
      {number === 1 && readingPath.length > 0 && (
        <section aria-labelledby="path">
          <h2 id="path" className="section-heading">
            Where to start
          </h2>
          <ReadingPath stops={readingPath} />
        </section>
      )}
      {page.entries.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others" className="section-heading">
            {readingPath.length > 0 ? 'More on this topic' : 'Posts on this topic'}
          </h2>
          <PostList heading="h3" entries={page.entries.map((post) => ({ post }))} />
          <PageLinks path={path} page={page} />
        </section>
      )}
      {neighbours.length > 0 && (
        <section aria-labelledby="neighbours">
          <h2 id="neighbours" className="section-heading">
            Neighbouring topics
          </h2>
          <TaxonomyList heading="h3" entries={neighbours.map(neighbourEntry)} />
        </section>
      )}
    </SitePage>
  )
}

export function topicMetadata(slug: string, number: number): Metadata {
  const topic = findTopic(slug)
  const page = topic && listPage(topic.others, number)
  return page
    ? listMetadata({ ...topic, path: topicPath(slug), image: drawnImage(topicCard(topic)), hasFeed: true }, page)
    : {}
}
