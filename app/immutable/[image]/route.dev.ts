import { notFound } from 'next/navigation'
import { readVariant } from '@/lib/images/read-variant'

/** In dev alone: an image is made when a page first asks for it. A build puts them all into the site. */
export async function GET(_: Request, { params }: { params: Promise<{ image: string }> }) {
  const variant = await readVariant((await params).image)
  if (!variant) notFound()
  return new Response(new Blob([new Uint8Array(variant.bytes)]), { headers: { 'Content-Type': variant.mimeType } })
}
