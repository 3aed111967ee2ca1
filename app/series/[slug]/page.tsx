import type { Metadata } from 'next'
import { allSeries } from '@/lib/content/queries/series'
import { NOTHING, staticParams } from '@/lib/routing/static-params'
import { slugFromParam } from '@/lib/routing/urls'
import { SeriesPage, seriesMetadata } from './series-page'

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return staticParams(allSeries(), ({ slug }) => ({ slug }), { slug: NOTHING })
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return seriesMetadata(slugFromParam((await params).slug), 1)
}

export default async function FirstPage({ params }: Props) {
  return <SeriesPage slug={slugFromParam((await params).slug)} number={1} />
}
