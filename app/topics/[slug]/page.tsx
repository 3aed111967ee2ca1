import type { Metadata } from 'next'
import { allTopics } from '@/lib/content/queries/topics'
import { NOTHING, staticParams } from '@/lib/routing/static-params'
import { slugFromParam } from '@/lib/routing/urls'
import { TopicPage, topicMetadata } from './topic-page'

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return staticParams(allTopics(), ({ slug }) => ({ slug }), { slug: NOTHING })
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return topicMetadata(slugFromParam((await params).slug), 1)
}

export default async function FirstPage({ params }: Props) {
  return <TopicPage slug={slugFromParam((await params).slug)} number={1} />
}
