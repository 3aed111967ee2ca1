import { notFound } from 'next/navigation'
import { findPost } from '@/lib/content/posts'
import { postSource } from '@/lib/post-source'
import { slugFromParam } from '@/lib/urls'

/** A build writes them all at once, see `build/write-post-sources.ts`. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  const post = findPost(slugFromParam((await params).slug))
  if (!post) notFound()
  return new Response(postSource(post), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } })
}
