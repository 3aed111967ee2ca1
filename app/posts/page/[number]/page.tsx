import type { Metadata } from 'next'
import { allPosts } from '@/lib/content/posts'
import { furtherPages } from '@/lib/paging'
import { NOTHING, pageNumberFromParam, staticParams } from '@/lib/static-params'
import { ArchivePage, archiveMetadata } from '../../archive-page'

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
