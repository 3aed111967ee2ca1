import { devIndexResponse } from '@/lib/output/search-index/read-dev-index'

/** In dev alone: Pagefind’s files. */
export async function GET(_: Request, { params }: { params: Promise<{ image: string; file: string[] }> }) {
  const { image, file } = await params
  return devIndexResponse(['immutable', image, ...file])
}
