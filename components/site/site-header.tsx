import { homePath, searchPath } from '@/lib/routing/urls'
import { siteConfig } from '@/site.config'
import { ThemeSwitch } from './theme-switch'

export function SiteHeader({ path }: { path: string }) {
  return (
    <header className="font-sans">
      <div className="mx-auto flex max-w-wide flex-wrap items-baseline gap-x-8 gap-y-1 px-gutter py-5">
        {/* The first page says it in its headline. */}
        {path !== homePath && (
          <a className="title-link py-1 font-semibold font-serif text-large" href={homePath}>
            {siteConfig.title}
          </a>
        )}
        <div className="ms-auto flex items-center gap-x-2 text-small">
          <nav aria-label="Site">
            <ul className="-mx-2 flex flex-wrap">
              {siteConfig.navigation.map(({ label, href }) => (
                <li key={href}>
                  <a className="nav-link" href={href} aria-current={currentness(href, path)}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {/* Opens the search where the reader is, see client/shortcuts.ts. */}
          <a className="icon-link" href={searchPath} data-opens="search" aria-current={currentness(searchPath, path)}>
            <svg viewBox="0 0 24 24" role="img" aria-label="Search">
              <path d="m21 21-6-6m2-5a7 7 0 1 1-14 0 7 7 0 1 1 14 0" />
            </svg>
          </a>
          <ThemeSwitch />
        </div>
      </div>
    </header>
  )
}

/** The page itself, a page above it, or neither. */
function currentness(href: string, path: string): 'page' | 'true' | undefined {
  if (href === path) return 'page'
  return href !== homePath && path.startsWith(href) ? 'true' : undefined
}
