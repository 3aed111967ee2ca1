import type { Metadata } from 'next'
import { allCategories } from '@/lib/content/queries/categories'
import { NOTHING, staticParams } from '@/lib/routing/static-params'
import { slugFromParam } from '@/lib/routing/urls'
import { CategoryPage, categoryMetadata } from './category-page'

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return staticParams(allCategories(), ({ slug }) => ({ slug }), { slug: NOTHING })
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return categoryMetadata(slugFromParam((await params).slug), 1)
}

export default async function FirstPage({ params }: Props) {
  return <CategoryPage slug={slugFromParam((await params).slug)} number={1} />
}
