import type { Metadata } from 'next'
import { CategoryPage, categoryMetadata } from '@/app/categories/[slug]/category-page'
import { allCategories } from '@/lib/content/queries/categories'
import { furtherPagesParams, pageNumberFromParam } from '@/lib/routing/static-params'
import { slugFromParam } from '@/lib/routing/urls'

type Props = { params: Promise<{ slug: string; number: string }> }

export function generateStaticParams() {
  return furtherPagesParams(allCategories(), ({ posts }) => posts)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, number } = await params
  return categoryMetadata(slugFromParam(slug), pageNumberFromParam(number))
}

export default async function FurtherPage({ params }: Props) {
  const { slug, number } = await params
  return <CategoryPage slug={slugFromParam(slug)} number={pageNumberFromParam(number)} />
}
