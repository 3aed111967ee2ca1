import { Fragment } from 'react'
import { siteConfig } from '@/lib/config/settings'
import { t } from '@/lib/language/translate'

/** A page above another one. */
export type Crumb = {
  title: string
  path: string
  /** Of the title, if it may not be that of the site. */
  language?: string
}

/**
 * The breadcrumb above the title of a page.
 *
 * @param levels from the top; a level with several pages is for a page with several parents, such as categories
 */
export function Breadcrumb({ levels, ...attributes }: { levels: Crumb[][]; lang?: string; dir?: string }) {
  return (
    <nav aria-label={t('breadcrumb')} {...attributes}>
      <ol className="breadcrumb">
        {levels.map((pages) => (
          <li key={pages[0]?.path}>
            {pages.map(({ title, path, language }, index) => (
              <Fragment key={path}>
                {index > 0 && ', '}
                <a href={path} lang={language === siteConfig.language ? undefined : language}>
                  {title}
                </a>
              </Fragment>
            ))}
          </li>
        ))}
      </ol>
    </nav>
  )
}
