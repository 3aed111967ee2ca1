import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ListBreadcrumb } from '@/components/listing/list-breadcrumb'
import { PageLinks } from '@/components/listing/page-links'
import { PostList } from '@/components/listing/post-list'
import { categoryEntry, TaxonomyList } from '@/components/listing/taxonomy-list'
import { Prose } from '@/components/post/prose'
import { EmptyTermBadge } from '@/components/post/status-badge'
import { SitePage } from '@/components/site/site-page'
import { findCategory, getCategories, getCategoryPosts } from '@/lib/content/queries/categories'
import { t } from '@/lib/language/translate'
import { listMetadata, pageMetadata } from '@/lib/metadata/metadata'
import { categoryCard, drawnImage } from '@/lib/output/share-images/share-card'
import { getListPage } from '@/lib/routing/pagination'
import { parseTermPath, taxonomyParams } from '@/lib/routing/static-params'
import { categoriesPath, categoryPath, listPagePath } from '@/lib/routing/urls'

type Props = { params: Promise<{ path?: string[] }> }

export function generateStaticParams() {
  return taxonomyParams(getCategories(), ({ posts }) => posts)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const term = parseTermPath((await params).path)
  if (!term) return pageMetadata({ title: t('categories'), description: t('aboutCategories'), path: categoriesPath })
  const { category, page } = findCategoryPage(term)
  if (!category || !page) return {}
  const image = drawnImage(categoryCard(category))
  return listMetadata({ ...category, path: categoryPath(category.slug), image, hasFeed: true }, page)
}

export default async function CategoriesPage({ params }: Props) {
  const term = parseTermPath((await params).path)
  return term ? <CategoryPage {...term} /> : <CategoryOverview />
}

function CategoryOverview() {
  return (
    <SitePage path={categoriesPath}>
      <h1 className="page-title">{t('categories')}</h1>
      <p className="lede">{t('aboutCategories')}</p>
      <TaxonomyList heading="h2" entries={getCategories().map(categoryEntry)} />
    </SitePage>
  )
}

/** One page of the posts in a category; the first has its introduction. */
function CategoryPage(term: { slug: string; number: number }) {
  const { category, page } = findCategoryPage(term)
  if (!category || !page) notFound()
  const { title, description, html } = category
  const path = categoryPath(term.slug)
  return (
    <SitePage path={listPagePath(path, page.number)}>
      <ListBreadcrumb
        parent={{ title: t('categories'), path: categoriesPath }}
        list={{ title, path }}
        number={page.number}
      />
      <h1 className="page-title">{title}</h1>
      <EmptyTermBadge state={category.state} />
      {description && <p className="lede">{description}</p>}
      {html !== '' && page.number === 1 && (
        <div className="mb-10">
          <Prose html={html} />
        </div>
      )}
      <PostList heading="h2" entries={page.entries.map((post) => ({ post }))} />
      <PageLinks path={path} page={page} />
    </SitePage>
  )
}

function findCategoryPage({ slug, number }: { slug: string; number: number }) {
  const category = findCategory(slug)
  return { category, page: category && getListPage(getCategoryPosts(category), number) }
}
