import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ListBreadcrumb } from '@/components/listing/list-breadcrumb'
import { PageLinks } from '@/components/listing/page-links'
import { PostList } from '@/components/listing/post-list'
import { ReadingPath } from '@/components/listing/reading-path'
import { TaxonomyList } from '@/components/listing/taxonomy-list'
import { TermOverview } from '@/components/listing/term-overview'
import { Prose } from '@/components/post/prose'
import { EmptyTermBadge } from '@/components/post/status-badge'
import { InvalidPage } from '@/components/site/invalid-page'
import { SitePage } from '@/components/site/site-page'
import { isHidden } from '@/lib/content/queries/issues'
import { t } from '@/lib/language/translate'
import { listMetadata, pageMetadata } from '@/lib/metadata/metadata'
import { drawnImage, topicCard } from '@/lib/output/share-images/share-card'
import { parseTermPath, pathParams } from '@/lib/pages/static-params'
import { getTopicOverview, getTopicPage } from '@/lib/pages/topic-pages'
import { listPagePath, topicPath, topicsPath } from '@/lib/routing/urls'

type Props = { params: Promise<{ path?: string[] }> }

export function generateStaticParams() {
  return pathParams(topicsPath, 'topics', 'topic')
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const term = parseTermPath((await params).path)
  if (!term) return pageMetadata({ title: t('topics'), description: t('aboutTopics'), path: topicsPath })
  const found = getTopicPage(term)
  if (!found) return {}
  const { topic, page } = found
  const image = drawnImage(topicCard(topic))
  return listMetadata({ ...topic, path: topicPath(topic.slug), image, hasFeed: true }, page)
}

export default async function TopicsPage({ params }: Props) {
  const term = parseTermPath((await params).path)
  if (term) return <TopicPage {...term} />
  const { entries } = getTopicOverview()
  return <TermOverview path={topicsPath} title={t('topics')} about={t('aboutTopics')} entries={entries} />
}

/** One page of a topic; the first has its introduction and its reading path. */
function TopicPage(term: { slug: string; number: number }) {
  const found = getTopicPage(term)
  const path = topicPath(term.slug)
  if (!found && isHidden(path)) return <InvalidPage path={path} />
  if (!found) notFound()
  const { topic, introduction, hasReadingPath, page, related } = found
  const { title, description, state } = topic
  return (
    <SitePage path={listPagePath(path, page.number)}>
      <ListBreadcrumb parent={{ title: t('topics'), path: topicsPath }} list={{ title, path }} number={page.number} />
      <h1 className="page-title">{title}</h1>
      <EmptyTermBadge state={state} />
      <p className="lede">{description}</p>
      {introduction && <Prose html={introduction.html} />}
      {introduction && hasReadingPath && (
        <section aria-labelledby="site:path">
          <h2 id="site:path" className="section-heading">
            {t('whereToStart')}
          </h2>
          <ReadingPath steps={introduction.readingPath} />
        </section>
      )}
      {page.entries.length > 0 && (
        <section aria-labelledby="site:more-posts">
          <h2 id="site:more-posts" className="section-heading">
            {hasReadingPath ? t('moreOnTopic') : t('postsOnTopic')}
          </h2>
          <PostList heading="h3" entries={page.entries.map((post) => ({ post }))} />
          <PageLinks path={path} page={page} />
        </section>
      )}
      {related.length > 0 && (
        <section aria-labelledby="site:related">
          <h2 id="site:related" className="section-heading">
            {t('relatedTopics')}
          </h2>
          <TaxonomyList heading="h3" entries={related} />
        </section>
      )}
    </SitePage>
  )
}
