import { Fragment } from 'react'

/** One page on the way down to another. */
export type Step = { title: string; path: string }

/**
 * The pages above one, in a line over its title; the first of them says what kind of thing it is.
 *
 * @param steps from above; several in one where the page stands below each of them
 */
export function Breadcrumb({ steps, ...words }: { steps: Step[][]; lang?: string; dir?: string }) {
  return (
    <nav aria-label="Breadcrumb" {...words}>
      <ol className="kicker">
        {steps.map((pages) => (
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
