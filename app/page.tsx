import type { Metadata } from 'next'
import { Fragment, type ReactNode } from 'react'
import { PostList } from '@/components/listing/post-list'
import { TaxonomyList } from '@/components/listing/taxonomy-list'
import { Prose } from '@/components/post/prose'
import { JsonLd } from '@/components/site/json-ld'
import { Masthead } from '@/components/site/masthead'
import { SitePage } from '@/components/site/site-page'
import { siteConfig } from '@/lib/config/settings'
import type { HomeSection } from '@/lib/config/site-config'
import { t } from '@/lib/language/translate'
import { siteJsonLd } from '@/lib/metadata/json-ld'
import { pageMetadata } from '@/lib/metadata/metadata'
import { getHomePage, type HomePage as HomePageData } from '@/lib/pages/home-page'
import { categoriesPath, homePath, postsPath, topicsPath } from '@/lib/routing/urls'
import { textDirection } from '@/lib/text/language'

export const metadata: Metadata = pageMetadata({
  path: homePath,
  description: siteConfig.description,
  feed: { path: homePath, title: siteConfig.title },
})

export default function HomePage() {
  const page = getHomePage()
  return (
    <SitePage path={homePath}>
      <JsonLd data={siteJsonLd()} />
      <Masthead />
      {page.sections.map((name) => (
        <Fragment key={name}>{sections[name](page)}</Fragment>
      ))}
    </SitePage>
  )
}

/** What each part of the home page shows; nothing if there is nothing to show. */
const sections: Record<HomeSection, (page: HomePageData) => ReactNode> = {
  introduction({ introduction }) {
    return (
      introduction && (
        <Section name="introduction" heading={introduction.title}>
          <div lang={introduction.language} dir={textDirection(introduction.language)}>
            <Prose html={introduction.html} />
          </div>
        </Section>
      )
    )
  },
  featured({ featured }) {
    return (
      featured.length > 0 && (
        <Section name="featured" heading={t('startHere')}>
          <PostList heading="h3" entries={featured.map((post) => ({ post }))} marksFeatured={false} />
        </Section>
      )
    )
  },
  newest({ newest }) {
    return (
      newest.length > 0 && (
        <Section name="newest" className="newest" heading={t('newestPosts')} more={[postsPath, t('allPostsByYear')]}>
          <PostList heading="h3" entries={newest.map((post) => ({ post }))} />
        </Section>
      )
    )
  },
  topics({ topics }) {
    return (
      topics.length > 0 && (
        <Section name="topics" className="home-topics" heading={t('topics')} more={[topicsPath, t('allTopics')]}>
          <TaxonomyList heading="h3" entries={topics} />
        </Section>
      )
    )
  },
  categories({ categories }) {
    return (
      categories.length > 0 && (
        <Section
          name="categories"
          className="home-topics"
          heading={t('categories')}
          more={[categoriesPath, t('allCategories')]}
        >
          <TaxonomyList heading="h3" entries={categories} />
        </Section>
      )
    )
  },
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
