import { siteConfig } from '@/lib/config/settings'
import type { NavigationLink } from '@/lib/config/site-config'
import { t } from '@/lib/language/translate'
import { feedsPath } from '@/lib/routing/urls'
import { normalizeUrl } from '@/lib/text/normalize-url'
import { Message } from './message'

export function SiteFooter() {
  const { title, author, analytics } = siteConfig
  return (
    <footer className="border-line border-t font-ui text-quiet text-small">
      <FooterNavigation />
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

/** The second level of the navigation: the links of the settings that have `children`, each above these. */
function FooterNavigation() {
  const groups = siteConfig.navigation.filter(({ children = [] }) => children.length > 0)
  if (groups.length === 0) return null
  return (
    <nav className="mx-auto max-w-wide px-gutter pt-6 print:hidden" aria-label={t('footerNavigation')}>
      <ul className="-mx-2 flex flex-wrap gap-x-8 gap-y-4">
        {groups.map(({ children = [], ...group }) => (
          <li key={group.href}>
            <FooterLink {...group} className="nav-link font-semibold" />
            <ul>
              {children.map((link) => (
                <li key={link.href}>
                  <FooterLink {...link} className="nav-link" />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function FooterLink({ label, href, className }: NavigationLink & { className: string }) {
  return (
    <a className={className} href={normalizeUrl(href)}>
      {label}
    </a>
  )
}
