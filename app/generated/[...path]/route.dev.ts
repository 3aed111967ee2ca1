import { serveFile } from '@/lib/output/serve-file'
import { decodePath } from '@/lib/routing/paths'

/** In dev only: serves the files that a build would write, see `lib/output/files.ts`. */
export async function GET(_: Request, { params }: { params: Promise<{ path: string[] }> }) {
  const { path } = await params
  return serveFile(`/${path.map(decodePath).join('/')}`)
}
