import type { Metadata } from 'next'
import { allTopics } from '@/lib/content/topics'
import { furtherPagesParams, pageNumberFromParam } from '@/lib/static-params'
import { slugFromParam } from '@/lib/urls'
import { TopicPage, topicMetadata } from '../../topic-page'

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
