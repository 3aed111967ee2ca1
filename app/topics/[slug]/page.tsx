import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PostList } from '@/components/listing/post-list'
import { Prose } from '@/components/post/prose'
import { BrokenPage } from '@/components/site/broken-page'
import { SitePage } from '@/components/site/site-page'
import { allProblems, problemsOf } from '@/lib/content/problems'
import { allTopics, findTopic } from '@/lib/content/topics'
import { pageMetadata } from '@/lib/metadata'
import { NOTHING, staticParams } from '@/lib/static-params'
import { slugFromParam, topicPath } from '@/lib/urls'

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return staticParams(allTopics(), ({ slug }) => ({ slug }), { slug: NOTHING })
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = findTopic(slugFromParam((await params).slug))
  return topic ? pageMetadata({ ...topic, path: topicPath(topic.slug) }) : {}
}

export default async function TopicPage({ params }: Props) {
  const slug = slugFromParam((await params).slug)
  const topic = findTopic(slug)
  if (!topic) {
    const problems = problemsOf('topics', slug)
    return problems.length > 0 ? <BrokenPage path={topicPath(slug)} problems={problems} /> : notFound()
  }
  const { title, description, html, path, others } = topic
  return (
    <SitePage path={topicPath(slug)} problems={allProblems()}>
      <p className="kicker">Topic</p>
      <h1 className="page-title">{title}</h1>
      <p className="lede">{description}</p>
      <Prose html={html} />
      {path.length > 0 && (
        <section aria-labelledby="path">
          <h2 id="path" className="section-heading">
            Where to start
          </h2>
          <PostList heading="h3" ordered entries={path} />
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others" className="section-heading">
            {path.length > 0 ? 'More on this topic' : 'Posts on this topic'}
          </h2>
          <PostList heading="h3" entries={others.map((post) => ({ post }))} />
        </section>
      )}
    </SitePage>
  )
}
