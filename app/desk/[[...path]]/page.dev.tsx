import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import ContentPage, { generateMetadata as getContentMetadata } from '@/app/[...path]/page'
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
import { slugFromPath } from '@/lib/pages/static-params'
import { decodePath } from '@/lib/routing/paths'
import { pagePath, postPath } from '@/lib/routing/urls'
import '@/styles/desk.css'

type Props = { params: Promise<{ path?: string[] }>; searchParams: Promise<{ year?: string }> }

/** The params of a page that has the URL of the desk, or one below it. */
const contentPath = (path: string[] = []) => ['desk', ...path]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { path } = await params
  if (isContentPage(path)) return getContentMetadata({ params: Promise.resolve({ path: contentPath(path) }) })
  return { title: documentTitle('The desk'), robots: { index: false } }
}

/** In dev only: what is drafted, due and wrong, and how each post looks elsewhere. A page of the blog’s own comes first. */
export default async function AuthorsDesk({ params, searchParams }: Props) {
  const { path } = await params
  if (isContentPage(path)) return <ContentPage params={Promise.resolve({ path: contentPath(path) })} />
  const [, slug, ...rest] = path ?? []
  if (rest.length > 0) notFound()
  if (slug !== undefined) return <PostOnDesk slug={decodePath(slug)} />
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
  const slug = slugFromPath(contentPath(path))
  return findPage(slug) !== undefined || isHidden(pagePath(slug))
}
