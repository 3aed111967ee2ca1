import { getListenAddress } from '@/lib/node/listen'
import { readableUrl } from '@/lib/routing/urls'

/** Where `npm run dev` shows a page, which has no base path there. @param path encoded */
export function localUrl(path: string): string {
  return readableUrl(`http://localhost:${getListenAddress().port}${path}`)
}
