import type { Metadata } from 'next'
import { ArchivePage, archiveMetadata } from '@/app/posts/archive-page'
import { allPosts } from '@/lib/content/queries/posts'
import { furtherPages } from '@/lib/routing/pagination'
import { NOTHING, pageNumberFromParam, staticParams } from '@/lib/routing/static-params'

type Props = { params: Promise<{ number: string }> }

export function generateStaticParams() {
  return staticParams(furtherPages(allPosts()), (number) => ({ number: String(number) }), { number: NOTHING })
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return archiveMetadata(pageNumberFromParam((await params).number))
}

export default async function FurtherPage({ params }: Props) {
  return <ArchivePage number={pageNumberFromParam((await params).number)} />
}
