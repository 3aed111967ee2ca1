import { notFound } from 'next/navigation'
import { allPosts, findPost } from '@/lib/content/posts'
import { postSource } from '@/lib/post-source'
import { NOTHING, staticParams } from '@/lib/static-params'
import { slugFromParam } from '@/lib/urls'

export const dynamic = 'force-static'

export function generateStaticParams() {
  return staticParams(allPosts(), ({ slug }) => ({ slug }), { slug: NOTHING })
}

export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  if (slug === NOTHING) return new Response(null)
  const post = findPost(slugFromParam(slug))
  if (!post) notFound()
  return new Response(postSource(post), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } })
}
