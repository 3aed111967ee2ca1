import { notFound } from 'next/navigation'
import { findPost } from '@/lib/content/queries/posts'
import { postSource } from '@/lib/output/post-source'
import { slugFromParam } from '@/lib/routing/urls'

/** A build writes them all at once, see `lib/output/write-post-sources.ts`. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  const post = findPost(slugFromParam((await params).slug))
  if (!post) notFound()
  return new Response(postSource(post), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } })
}
