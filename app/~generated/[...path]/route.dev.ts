import { serveFile } from '@/lib/output/serve-file'

/** In dev only: serves the files that a build would write, see `lib/output/files.ts`. */
export async function GET(_: Request, { params }: { params: Promise<{ path: string[] }> }) {
  const { path } = await params
  return serveFile(`/${path.join('/')}`)
}
