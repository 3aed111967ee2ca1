import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import ContentPage, { generateMetadata as getContentMetadata } from '@/app/[slug]/page'
import { DeskOverview } from '@/components/desk/desk-overview'
import { DeskPage } from '@/components/desk/desk-page'
import { DeskPostView } from '@/components/desk/desk-post-view'
import { InvalidPage } from '@/components/site/invalid-page'
import { isHidden } from '@/lib/content/queries/issues'
import { findPage } from '@/lib/content/queries/pages'
import { deskPath, deskPostPath } from '@/lib/desk/desk-paths'
import { createPreviews } from '@/lib/desk/previews'
import { readDesk, readDeskPost } from '@/lib/desk/read-desk'
import { documentTitle } from '@/lib/metadata/document-title'
import { pagePath, postPath, slugFromParam } from '@/lib/routing/urls'
import '@/styles/desk.css'

type Props = { params: Promise<{ path?: string[] }>; searchParams: Promise<{ year?: string }> }

/** The slug of a page that has the URL of the desk. */
const DESK_SLUG = 'desk'

const contentParams = { params: Promise.resolve({ slug: DESK_SLUG }) }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { path } = await params
  if (isContentPage(path)) return getContentMetadata(contentParams)
  return { title: documentTitle('The desk'), robots: { index: false } }
}

/** In dev only: what is drafted, due and wrong, and how each post looks elsewhere. A page of the blog’s own comes first. */
export default async function AuthorsDesk({ params, searchParams }: Props) {
  const { path } = await params
  if (isContentPage(path)) return <ContentPage {...contentParams} />
  const [, slug, ...rest] = path ?? []
  if (rest.length > 0) notFound()
  if (slug !== undefined) return <PostOnDesk slug={slugFromParam(slug)} />
  const { year } = await searchParams
  return (
    <DeskPage path={deskPath}>
      <DeskOverview desk={readDesk(year)} now={new Date()} />
    </DeskPage>
  )
}

function PostOnDesk({ slug }: { slug: string }) {
  const deskPost = readDeskPost(slug)
  if (!deskPost) {
    if (isHidden(postPath(slug))) return <InvalidPage path={deskPostPath(slug)} />
    notFound()
  }
  return (
    <DeskPage path={deskPostPath(slug)}>
      <DeskPostView deskPost={deskPost} previews={createPreviews(deskPost.post)} now={new Date()} />
    </DeskPage>
  )
}

function isContentPage(path: string[] | undefined): boolean {
  return path === undefined && (findPage(DESK_SLUG) !== undefined || isHidden(pagePath(DESK_SLUG)))
}
