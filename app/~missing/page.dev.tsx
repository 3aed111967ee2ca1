import NotFound from '@/app/not-found'

export { metadata } from '@/app/not-found'

/** In dev only: the error page, which `scripts/dev.ts` asks for instead of a page that does not exist. */
export default function MissingPage() {
  return <NotFound />
}
