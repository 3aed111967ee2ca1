import type { Metadata } from 'next'
import { PostList } from '@/components/listing/post-list'
import { TaxonomyList, topicEntry } from '@/components/listing/taxonomy-list'
import { JsonLd } from '@/components/site/json-ld'
import { Masthead } from '@/components/site/masthead'
import { SitePage } from '@/components/site/site-page'
import { siteConfig } from '@/lib/config/settings'
import { getPosts } from '@/lib/content/queries/posts'
import { getTopics } from '@/lib/content/queries/topics'
import { t } from '@/lib/language/translate'
import { siteJsonLd } from '@/lib/metadata/json-ld'
import { pageMetadata } from '@/lib/metadata/metadata'
import { homePath, postsPath, topicsPath } from '@/lib/routing/urls'

export const metadata: Metadata = pageMetadata({
  path: homePath,
  description: siteConfig.description,
  feed: { path: homePath, title: siteConfig.title },
})

export default function HomePage() {
  const featured = getPosts().filter((post) => post.featured)
  const newest = getPosts()
    .filter((post) => !post.featured)
    .slice(0, siteConfig.newestPostsOnHome)
  const topics = getTopics()
  return (
    <SitePage path={homePath}>
      <JsonLd data={siteJsonLd()} />
      <Masthead />
      {featured.length > 0 && (
        <section aria-labelledby="site:featured">
          <h2 id="site:featured" className="section-heading">
            {t('startHere')}
          </h2>
          <PostList heading="h3" entries={featured.map((post) => ({ post }))} marksFeatured={false} />
        </section>
      )}
      {newest.length > 0 && (
        <section className="newest" aria-labelledby="site:newest">
          <h2 id="site:newest" className="section-heading">
            {t('newestPosts')}
          </h2>
          <PostList heading="h3" entries={newest.map((post) => ({ post }))} />
          <p className="more-link">
            <a href={postsPath}>{t('allPostsByYear')}</a>
          </p>
        </section>
      )}
      {topics.length > 0 && (
        <section className="home-topics" aria-labelledby="site:topics">
          <h2 id="site:topics" className="section-heading">
            {t('topics')}
          </h2>
          <TaxonomyList heading="h3" entries={topics.map(topicEntry)} />
          <p className="more-link">
            <a href={topicsPath}>{t('allTopics')}</a>
          </p>
        </section>
      )}
    </SitePage>
  )
}
