import { siteConfig } from '@/lib/config/settings'
import { t } from '@/lib/language/translate'
import { Message } from './message'

/** The title, description and author of the blog, on its home page. */
export function Masthead() {
  const { title, description, author } = siteConfig
  return (
    <header className="masthead">
      <h1 className="page-title">{title}</h1>
      <p className="lede">
        {description}
        {author && (
          <>
            {' '}
            <Message
              t={t}
              name="writtenBy"
              values={{ author: author.url ? <a href={author.url}>{author.name}</a> : author.name }}
            />
          </>
        )}
      </p>
    </header>
  )
}
