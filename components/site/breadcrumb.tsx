import { Fragment } from 'react'
import { t } from '@/lib/language/translate'

export type Crumb = { title: string; path: string }

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
            {pages.map(({ title, path }, index) => (
              <Fragment key={path}>
                {index > 0 && ', '}
                <a href={path}>{title}</a>
              </Fragment>
            ))}
          </li>
        ))}
      </ol>
    </nav>
  )
}
