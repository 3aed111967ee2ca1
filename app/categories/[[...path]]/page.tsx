import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ListBreadcrumb } from '@/components/listing/list-breadcrumb'
import { PageLinks } from '@/components/listing/page-links'
import { PostList } from '@/components/listing/post-list'
import { TermOverview } from '@/components/listing/term-overview'
import { Prose } from '@/components/post/prose'
import { EmptyTermBadge } from '@/components/post/status-badge'
import { SitePage } from '@/components/site/site-page'
import { t } from '@/lib/language/translate'
import { listMetadata, pageMetadata } from '@/lib/metadata/metadata'
import { categoryCard, drawnImage } from '@/lib/output/share-images/share-card'
import { getCategoryOverview, getCategoryPage } from '@/lib/pages/category-pages'
import { parseTermPath, pathParams } from '@/lib/pages/static-params'
import { categoriesPath, categoryPath, listPagePath } from '@/lib/routing/urls'

type Props = { params: Promise<{ path?: string[] }> }

export function generateStaticParams() {
  return pathParams(categoriesPath, 'categories', 'category')
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const term = parseTermPath((await params).path)
  if (!term) return pageMetadata({ title: t('categories'), description: t('aboutCategories'), path: categoriesPath })
  const found = getCategoryPage(term)
  if (!found) return {}
  const { category, page } = found
  const image = drawnImage(categoryCard(category))
  return listMetadata({ ...category, path: categoryPath(category.slug), image, hasFeed: true }, page)
}

export default async function CategoriesPage({ params }: Props) {
  const term = parseTermPath((await params).path)
  if (term) return <CategoryPage {...term} />
  const { entries } = getCategoryOverview()
  return <TermOverview path={categoriesPath} title={t('categories')} about={t('aboutCategories')} entries={entries} />
}

/** One page of the posts in a category; the first has its introduction. */
function CategoryPage(term: { slug: string; number: number }) {
  const found = getCategoryPage(term)
  if (!found) notFound()
  const { category, html, page } = found
  const { title, description } = category
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
      {html !== '' && (
        <div className="mb-10">
          <Prose html={html} />
        </div>
      )}
      <PostList heading="h2" entries={page.entries.map((post) => ({ post }))} />
      <PageLinks path={path} page={page} />
    </SitePage>
  )
}
