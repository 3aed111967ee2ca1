import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PostList } from '@/components/listing/post-list'
import { Prose } from '@/components/post/prose'
import { SitePage } from '@/components/site/site-page'
import { allCategories, findCategory } from '@/lib/content/categories'
import { allProblems } from '@/lib/content/problems'
import { pageMetadata } from '@/lib/metadata'
import { NOTHING, staticParams } from '@/lib/static-params'
import { categoryPath, slugFromParam } from '@/lib/urls'

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return staticParams(allCategories(), ({ slug }) => ({ slug }), { slug: NOTHING })
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const category = findCategory(slugFromParam((await params).slug))
  return category ? pageMetadata({ ...category, path: categoryPath(category.slug) }) : {}
}

export default async function CategoryPage({ params }: Props) {
  const category = findCategory(slugFromParam((await params).slug))
  if (!category) notFound()
  const { slug, title, description, html, posts } = category
  return (
    <SitePage path={categoryPath(slug)} problems={allProblems()}>
      <p className="kicker">Category</p>
      <h1 className="page-title">{title}</h1>
      {description && <p className="lede">{description}</p>}
      {html !== '' && <Prose html={html} />}
      <PostList heading="h2" entries={posts.map((post) => ({ post }))} />
    </SitePage>
  )
}
