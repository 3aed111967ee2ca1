import { siteConfig } from '@/lib/config/settings'
import { t } from '@/lib/language/translate'
import { decodePath, normalizePath } from '@/lib/routing/paths'
import { homePath, searchPath } from '@/lib/routing/urls'
import { normalizeUrl } from '@/lib/text/normalize-url'
import { ThemeSwitch } from './theme-switch'

export function SiteHeader({ path }: { path: string }) {
  return (
    <header className="font-ui">
      <div className="mx-auto flex max-w-wide flex-wrap items-baseline gap-x-8 gap-y-1 px-gutter py-5">
        {/* On the home page, the title is the heading. */}
        {path !== homePath && (
          <a className="title-link py-1 font-semibold font-text text-large" href={homePath}>
            {siteConfig.title}
          </a>
        )}
        <div className="ms-auto flex items-center gap-x-2 text-small">
          <nav aria-label={t('siteNavigation')}>
            <ul className="-mx-2 flex flex-wrap">
              {siteConfig.navigation.map(({ label, href }) => (
                <li key={href}>
                  <a className="nav-link" href={normalizeUrl(href)} aria-current={getAriaCurrent(href, path)}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {/* Opens the search dialog, see client/shortcuts.ts. */}
          <a
            className="icon-link"
            href={searchPath}
            data-opens="search"
            aria-current={getAriaCurrent(searchPath, path)}
          >
            <svg viewBox="0 0 24 24" role="img" aria-label={t('search')}>
              <path d="m21 21-6-6m2-5a7 7 0 1 1-14 0 7 7 0 1 1 14 0" />
            </svg>
          </a>
          <ThemeSwitch />
        </div>
      </div>
    </header>
  )
}

/** `page` for a link to this page, `true` for a link to a page above it. */
function getAriaCurrent(href: string, path: string): 'page' | 'true' | undefined {
  const [linked = '', current = ''] = [href, path].map((url) => normalizePath(decodePath(url)))
  if (linked === current) return 'page'
  return linked !== homePath && current.startsWith(linked) ? 'true' : undefined
}
