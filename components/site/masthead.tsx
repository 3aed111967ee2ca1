import { siteConfig } from '@/lib/config/settings'
import { t } from '@/lib/language/translate'
import { withMicroformats } from '@/lib/metadata/microformats'
import { Message } from './message'

/** The title, description and author of the blog, on its home page. */
export function Masthead() {
  const { title, description, author } = siteConfig
  return (
    <header className="masthead">
      {Object.values(author?.links ?? {}).map((url) => (
        <link key={url} rel="me" href={url} />
      ))}
      <h1 className="page-title">{title}</h1>
      <p className="lede">
        {description}
        {author && (
          <>
            {' '}
            <Message
              t={t}
              name="writtenBy"
              values={{
                author: author.url ? (
                  <a className={withMicroformats('', 'h-card')} href={author.url}>
                    {author.name}
                  </a>
                ) : (
                  author.name
                ),
              }}
            />
          </>
        )}
      </p>
    </header>
  )
}
