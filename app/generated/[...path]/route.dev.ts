import { serveFile } from '@/lib/output/serve-file'
import { decodePath } from '@/lib/routing/paths'

/** In dev only: every file that is not a page. A build writes them, see `lib/output/files.ts`. */
export async function GET(_: Request, { params }: { params: Promise<{ path: string[] }> }) {
  const { path } = await params
  return serveFile(`/${path.map(decodePath).join('/')}`)
}
