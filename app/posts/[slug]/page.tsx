import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Citation } from '@/components/post/citation'
import { Comments } from '@/components/post/comments'
import { NewsletterForm } from '@/components/post/newsletter-form'
import { PostFooter } from '@/components/post/post-footer'
import { PostHeader } from '@/components/post/post-header'
import { Prose } from '@/components/post/prose'
import { ReadTracker } from '@/components/post/read-tracker'
import { SeriesNote } from '@/components/post/series-note'
import { SuggestChange } from '@/components/post/suggest-change'
import { TableOfContents } from '@/components/post/table-of-contents'
import { InvalidPage } from '@/components/site/invalid-page'
import { JsonLd } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { siteConfig } from '@/lib/config/settings'
import { isHidden } from '@/lib/content/queries/issues'
import { getTranslator } from '@/lib/language/translate'
import { postJsonLd } from '@/lib/metadata/json-ld'
import { withMicroformats } from '@/lib/metadata/microformats'
import { postMetadata } from '@/lib/metadata/post-metadata'
import { getPostPage } from '@/lib/pages/post-page'
import { pathParams } from '@/lib/pages/static-params'
import { decodePath } from '@/lib/routing/paths'
import { absoluteUrl, postPath, postsPath } from '@/lib/routing/urls'
import { newsletterForm } from '@/lib/services/newsletter'
import { textDirection } from '@/lib/text/language'

const { comments, newsletter } = siteConfig

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return pathParams(postsPath, 'posts').map(({ path }) => ({ slug: path.join('/') }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = getPostPage(decodePath((await params).slug))
  return page ? postMetadata(page.post) : {}
}

export default async function PostPage({ params }: Props) {
  const slug = decodePath((await params).slug)
  const page = getPostPage(slug)
  if (!page) {
    if (isHidden(postPath(slug))) return <InvalidPage path={postPath(slug)} />
    notFound()
  }
  const { post, navigation } = page
  const t = getTranslator(post.language)
  return (
    <SitePage path={postPath(slug)}>
      <JsonLd data={postJsonLd(post)} />
      <article className={withMicroformats('', 'h-entry')} lang={post.language} dir={textDirection(post.language)}>
        <PostHeader post={post} />
        {navigation.series && <SeriesNote position={navigation.series} t={t} />}
        <div className="relative">
          {post.toc !== false && <TableOfContents headings={post.headings} t={t} />}
          <Prose html={post.html} className={withMicroformats('', 'e-content')} />
          <paragraph-link />
        </div>
        <ReadTracker paths={navigation.paths} />
      </article>
      <PostFooter topics={post.topics} navigation={navigation} />
      {newsletter && post.newsletter !== false && <NewsletterForm {...newsletterForm(newsletter)} />}
      {post.state === 'published' && <Citation post={post} />}
      <SuggestChange entry={post} />
      {comments && post.comments !== false && (
        <Comments giscus={comments.giscus} page={{ ...post, url: absoluteUrl(postPath(slug)) }} />
      )}
    </SitePage>
  )
}
