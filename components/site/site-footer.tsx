import { siteConfig } from '@/lib/config/settings'
import { feedsPath } from '@/lib/routing/urls'

export function SiteFooter() {
  const { title, author, analytics } = siteConfig
  return (
    <footer className="border-line border-t font-sans text-quiet text-small">
      <p className="mx-auto max-w-wide px-gutter py-6">
        {title}
        {author && <> by {author.url ? <a href={author.url}>{author.name}</a> : author.name}</>}
        {analytics ? '. No cookies; visits are counted, visitors are not tracked. ' : '. No cookies, no tracking. '}
        <a href={feedsPath}>Follow by feed</a>.
      </p>
    </footer>
  )
}
