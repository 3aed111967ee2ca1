import type { Metadata } from 'next'
import { TopicPage, topicMetadata } from '@/app/topics/[slug]/topic-page'
import { allTopics } from '@/lib/content/queries/topics'
import { furtherPagesParams, pageNumberFromParam } from '@/lib/routing/static-params'
import { slugFromParam } from '@/lib/routing/urls'

type Props = { params: Promise<{ slug: string; number: string }> }

export function generateStaticParams() {
  return furtherPagesParams(allTopics(), ({ others }) => others)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, number } = await params
  return topicMetadata(slugFromParam(slug), pageNumberFromParam(number))
}

export default async function FurtherPage({ params }: Props) {
  const { slug, number } = await params
  return <TopicPage slug={slugFromParam(slug)} number={pageNumberFromParam(number)} />
}
