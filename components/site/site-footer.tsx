import { siteConfig } from '@/lib/config/settings'
import { t } from '@/lib/language/translate'
import { feedsPath } from '@/lib/routing/urls'
import { Message } from './message'

export function SiteFooter() {
  const { title, author, analytics } = siteConfig
  return (
    <footer className="border-line border-t font-sans text-quiet text-small">
      <p className="mx-auto max-w-wide px-gutter py-6">
        {author ? (
          <Message
            t={t}
            name="titleBy"
            values={{ title, author: author.url ? <a href={author.url}>{author.name}</a> : author.name }}
          />
        ) : (
          `${title}.`
        )}
        {` ${analytics ? t('visitsCounted') : t('noTracking')} `}
        <a href={feedsPath}>{t('followByFeed')}</a>
      </p>
    </footer>
  )
}
