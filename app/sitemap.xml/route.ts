import { sitemapXml } from '@/lib/output/sitemap'

export const dynamic = 'force-static'

export function GET() {
  return new Response(sitemapXml(), { headers: { 'Content-Type': 'application/xml' } })
}
