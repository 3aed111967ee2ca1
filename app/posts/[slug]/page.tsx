import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Citation } from '@/components/post/citation'
import { Comments } from '@/components/post/comments'
import { NewsletterForm } from '@/components/post/newsletter-form'
import { PostFooter } from '@/components/post/post-footer'
import { PostHeader } from '@/components/post/post-header'
import { Prose } from '@/components/post/prose'
import { ReadingEnd } from '@/components/post/reading-end'
import { SeriesNote } from '@/components/post/series-note'
import { TableOfContents } from '@/components/post/table-of-contents'
import { BrokenPage } from '@/components/site/broken-page'
import { JsonLd } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { textDirection } from '@/lib/content/model/language'
import { getIssues, getIssuesAt } from '@/lib/content/queries/issues'
import { waysOn } from '@/lib/content/queries/post-navigation'
import { allPosts, findPost, translationsOf } from '@/lib/content/queries/posts'
import { postJsonLd } from '@/lib/metadata/json-ld'
import { postMetadata } from '@/lib/metadata/post-metadata'
import { NOTHING, staticParams } from '@/lib/routing/static-params'
import { absoluteUrl, postPath, slugFromParam } from '@/lib/routing/urls'
import { newsletterForm } from '@/lib/services/newsletter'
import { siteConfig } from '@/site.config'

const { comments, newsletter } = siteConfig

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return staticParams(allPosts(), ({ slug }) => ({ slug }), { slug: NOTHING })
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const post = findPost(slugFromParam((await params).slug))
  return post ? postMetadata(post, translationsOf(post)) : {}
}

export default async function PostPage({ params }: Props) {
  const slug = slugFromParam((await params).slug)
  const post = findPost(slug)
  if (!post) {
    const issues = getIssuesAt('posts', slug)
    return issues.length > 0 ? <BrokenPage path={postPath(slug)} issues={issues} /> : notFound()
  }
  const ways = waysOn(post)
  return (
    <SitePage path={postPath(slug)} issues={getIssues()}>
      <JsonLd data={postJsonLd(post)} />
      <article lang={post.language} dir={textDirection(post.language)}>
        <PostHeader post={post} />
        {ways.series && <SeriesNote place={ways.series} />}
        <div className="relative">
          <TableOfContents headings={post.headings} />
          <Prose html={post.html} />
          <paragraph-link />
        </div>
        <ReadingEnd paths={ways.paths} />
      </article>
      <PostFooter topics={post.topics} ways={ways} />
      {newsletter && <NewsletterForm {...newsletterForm(newsletter)} />}
      {post.state === 'published' && <Citation post={post} />}
      {comments && <Comments giscus={comments.giscus} page={{ ...post, url: absoluteUrl(postPath(slug)) }} />}
    </SitePage>
  )
}
