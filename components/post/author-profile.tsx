import type { Author } from 'contentlayer/generated'
import { t } from '@/lib/language/translate'
import { Prose } from './prose'

/** Who an author is: a portrait, the author’s own words, and where else to find the author. */
export function AuthorProfile({ author }: { author: Author }) {
  const { portrait, html, links } = author
  if (!portrait && html === '' && links.length === 0) return null
  return (
    <section className="author-profile" aria-label={t('aboutAuthor', { author: author.title })}>
      {portrait && (
        // biome-ignore lint/performance/noImgElement: it is encoded in the size in which it is shown
        <img
          className="portrait"
          src={portrait.url}
          width={portrait.width}
          height={portrait.height}
          alt=""
          // React would add a preload link, to which the export adds no base path.
          loading="lazy"
        />
      )}
      {html !== '' && <Prose html={html} />}
      {links.length > 0 && (
        <ul className="author-links">
          {links.map(({ label, url }) => (
            <li key={url}>
              <a rel="me" href={url}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
