import { devIndexResponse } from '@/lib/output/search-index/read-dev-index'

/** In dev alone: the words and titles that stand beside the index. */
export async function GET(_: Request, { params }: { params: Promise<{ list: string }> }) {
  return devIndexResponse(['search', (await params).list])
}
