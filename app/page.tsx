import type { Metadata } from 'next'
import { Fragment, type ReactNode } from 'react'
import { PostList } from '@/components/listing/post-list'
import { categoryEntry, TaxonomyList, topicEntry } from '@/components/listing/taxonomy-list'
import { Prose } from '@/components/post/prose'
import { JsonLd } from '@/components/site/json-ld'
import { Masthead } from '@/components/site/masthead'
import { SitePage } from '@/components/site/site-page'
import { siteConfig } from '@/lib/config/settings'
import type { HomeSection } from '@/lib/config/site-config'
import { getCategories } from '@/lib/content/queries/categories'
import { getIntroduction } from '@/lib/content/queries/pages'
import { getPosts } from '@/lib/content/queries/posts'
import { getTopics } from '@/lib/content/queries/topics'
import { t } from '@/lib/language/translate'
import { siteJsonLd } from '@/lib/metadata/json-ld'
import { pageMetadata } from '@/lib/metadata/metadata'
import { categoriesPath, homePath, postsPath, topicsPath } from '@/lib/routing/urls'
import { textDirection } from '@/lib/text/language'

const DEFAULT_SECTIONS: HomeSection[] = ['introduction', 'featured', 'newest', 'topics']

export const metadata: Metadata = pageMetadata({
  path: homePath,
  description: siteConfig.description,
  feed: { path: homePath, title: siteConfig.title },
})

export default function HomePage() {
  const { home = DEFAULT_SECTIONS } = siteConfig
  return (
    <SitePage path={homePath}>
      <JsonLd data={siteJsonLd()} />
      <Masthead />
      {home.map((name) => (
        <Fragment key={name}>{sections[name](home)}</Fragment>
      ))}
    </SitePage>
  )
}

/** What each part of the home page shows; nothing if there is nothing to show. */
const sections: Record<HomeSection, (home: HomeSection[]) => ReactNode> = {
  introduction() {
    const page = getIntroduction()
    return (
      page && (
        <Section name="introduction" heading={page.title}>
          <div lang={page.language} dir={textDirection(page.language)}>
            <Prose html={page.html} />
          </div>
        </Section>
      )
    )
  },
  featured() {
    const posts = getPosts().filter(isFeatured)
    return (
      posts.length > 0 && (
        <Section name="featured" heading={t('startHere')}>
          <PostList heading="h3" entries={posts.map((post) => ({ post }))} marksFeatured={false} />
        </Section>
      )
    )
  },
  newest(home) {
    const posts = getPosts()
      .filter((post) => !(home.includes('featured') && isFeatured(post)))
      .slice(0, siteConfig.newestPostsOnHome)
    return (
      posts.length > 0 && (
        <Section name="newest" className="newest" heading={t('newestPosts')} more={[postsPath, t('allPostsByYear')]}>
          <PostList heading="h3" entries={posts.map((post) => ({ post }))} />
        </Section>
      )
    )
  },
  topics() {
    const topics = getTopics()
    return (
      topics.length > 0 && (
        <Section name="topics" className="home-topics" heading={t('topics')} more={[topicsPath, t('allTopics')]}>
          <TaxonomyList heading="h3" entries={topics.map(topicEntry)} />
        </Section>
      )
    )
  },
  categories() {
    const categories = getCategories()
    return (
      categories.length > 0 && (
        <Section
          name="categories"
          className="home-topics"
          heading={t('categories')}
          more={[categoriesPath, t('allCategories')]}
        >
          <TaxonomyList heading="h3" entries={categories.map(categoryEntry)} />
        </Section>
      )
    )
  },
}

function isFeatured({ featured }: { featured?: boolean | undefined }): boolean {
  return featured === true
}

function Section({
  name,
  heading,
  className,
  more,
  children,
}: {
  name: HomeSection
  heading: string
  className?: string
  /** Where there is more, and what the link says. */
  more?: [href: string, label: string]
  children: ReactNode
}) {
  const id = `site:${name}`
  return (
    <section className={className} aria-labelledby={id}>
      <h2 id={id} className="section-heading">
        {heading}
      </h2>
      {children}
      {more && (
        <p className="more-link">
          <a href={more[0]}>{more[1]}</a>
        </p>
      )}
    </section>
  )
}
