import type { Metadata } from 'next'
import { SeriesPage, seriesMetadata } from '@/app/series/[slug]/series-page'
import { allSeries } from '@/lib/content/queries/series'
import { furtherPagesParams, pageNumberFromParam } from '@/lib/routing/static-params'
import { slugFromParam } from '@/lib/routing/urls'

type Props = { params: Promise<{ slug: string; number: string }> }

export function generateStaticParams() {
  return furtherPagesParams(allSeries(), ({ posts }) => posts)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, number } = await params
  return seriesMetadata(slugFromParam(slug), pageNumberFromParam(number))
}

export default async function FurtherPage({ params }: Props) {
  const { slug, number } = await params
  return <SeriesPage slug={slugFromParam(slug)} number={pageNumberFromParam(number)} />
}
