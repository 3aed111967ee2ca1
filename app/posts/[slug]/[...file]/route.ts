import { lookup } from 'mrmime'
import { notFound } from 'next/navigation'
import { allBundleFiles, readBundleFile } from '@/lib/content/queries/bundle-files'
import { NOTHING, staticParams } from '@/lib/routing/static-params'
import { slugFromParam } from '@/lib/routing/urls'

export const dynamic = 'force-static'

export function generateStaticParams() {
  const toParams = ({ slug, file }: { slug: string; file: string }) => ({ slug, file: file.split('/') })
  return staticParams(allBundleFiles(), toParams, { slug: NOTHING, file: [NOTHING] })
}

export async function GET(_: Request, { params }: { params: Promise<{ slug: string; file: string[] }> }) {
  const { slug, file: segments } = await params
  const file = segments.map(slugFromParam).join('/')
  if (slug === NOTHING) return new Response(null)
  const bytes = readBundleFile({ slug: slugFromParam(slug), file })
  if (!bytes) notFound()
  return new Response(new Blob([new Uint8Array(bytes)]), {
    headers: { 'Content-Type': lookup(file) ?? 'application/octet-stream' },
  })
}
