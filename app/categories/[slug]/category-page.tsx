import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ListBreadcrumb } from '@/components/listing/list-breadcrumb'
import { PageLinks } from '@/components/listing/page-links'
import { PostList } from '@/components/listing/post-list'
import { Prose } from '@/components/post/prose'
import { SitePage } from '@/components/site/site-page'
import { findCategory } from '@/lib/content/queries/categories'
import { getIssues } from '@/lib/content/queries/issues'
import { listMetadata } from '@/lib/metadata/metadata'
import { categoryCard, drawnImage } from '@/lib/output/share-images/share-card'
import { listPage } from '@/lib/routing/pagination'
import { categoriesPath, categoryPath, listPagePath } from '@/lib/routing/urls'

type Props = { slug: string; number: number }

/** One page of a category’s posts; the first begins with what the author says about it. */
export function CategoryPage({ slug, number }: Props) {
  const category = findCategory(slug)
  const page = category && listPage(category.posts, number)
  if (!page) notFound()
  const { title, description, html } = category
  const path = categoryPath(slug)
  return (
    <SitePage path={listPagePath(path, number)} issues={getIssues()}>
      <ListBreadcrumb above={{ title: 'Categories', path: categoriesPath }} list={{ title, path }} number={number} />
      <h1 className="page-title">{title}</h1>
      {description && <p className="lede">{description}</p>}
      {html !== '' && number === 1 && (
        <div className="mb-10">
          <Prose html={html} />
        </div>
      )}
      <PostList heading="h2" entries={page.entries.map((post) => ({ post }))} />
      <PageLinks path={path} page={page} />
    </SitePage>
  )
}

export function categoryMetadata(slug: string, number: number): Metadata {
  const category = findCategory(slug)
  const page = category && listPage(category.posts, number)
  return page
    ? listMetadata(
        { ...category, path: categoryPath(slug), image: drawnImage(categoryCard(category)), hasFeed: true },
        page,
      )
    : {}
}
