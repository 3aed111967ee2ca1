import { securityTxt } from '@/lib/output/security-txt'
import { NOTHING } from '@/lib/routing/static-params'

export const dynamic = 'force-static'

export function generateStaticParams() {
  return [{ file: securityTxt() === undefined ? NOTHING : 'security.txt' }]
}

export function GET() {
  return new Response(securityTxt() ?? null, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
