import { feedsPath } from '@/lib/urls'
import { siteConfig } from '@/site.config'

export function SiteFooter() {
  const { title, author } = siteConfig
  return (
    <footer className="border-line border-t font-sans text-quiet text-small">
      <p className="mx-auto max-w-wide px-gutter py-6">
        {title}
        {author && <> by {author.url ? <a href={author.url}>{author.name}</a> : author.name}</>}
        {'. No cookies, no tracking. '}
        <a href={feedsPath}>Follow by feed</a>.
      </p>
    </footer>
  )
}
