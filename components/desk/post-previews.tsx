import type { Post } from 'contentlayer/generated'
import type { ReactNode } from 'react'
import { formatDate } from '@/lib/dates/format-date'
import type { CutText, PreviewImage, PostPreviews as Previews } from '@/lib/desk/previews'
import { textDirection } from '@/lib/text/language'

/** A post as a search result, in a feed reader, as a share card and where a link to it is shared, side by side. */
export function PostPreviews({ previews: { search, image, social, feed }, post }: { previews: Previews; post: Post }) {
  const inLanguage = { lang: post.language, dir: textDirection(post.language) }
  return (
    <div className="desk-previews">
      <Preview
        id="search-result"
        title="Search result"
        notes={[lengthNote('title', search.title), lengthNote('description', search.description)]}
      >
        <div className="desk-card" {...inLanguage}>
          <p className="desk-quiet">{search.url}</p>
          <p className="desk-result-title">{search.title.shown}</p>
          <p>{search.description.shown}</p>
        </div>
      </Preview>
      <Preview
        id="feed-entry"
        title="Feed entry"
        notes={[`Its full text of ${feed.words.toLocaleString('en')} words follows in the feed.`]}
      >
        <div className="desk-card" {...inLanguage}>
          <p className="desk-quiet">
            {feed.site}, <time dateTime={post.date.dateTime}>{formatDate(post.date)}</time>
          </p>
          <p className="desk-preview-title">{feed.title}</p>
          <p>{feed.summary}</p>
          {feed.labels.length > 0 && <p className="desk-quiet">{feed.labels.join(', ')}</p>}
        </div>
      </Preview>
      <Preview
        id="share-card"
        title="Share card"
        notes={[
          image.isDrawn
            ? 'Drawn from the title and the first topic; image: in the front matter replaces it.'
            : 'The image of the front matter.',
        ]}
      >
        <ShareImage image={image} />
      </Preview>
      <Preview
        id="social-preview"
        title="Social preview"
        notes={[lengthNote('title', social.title), lengthNote('description', social.description)]}
      >
        <div className="desk-card desk-card-flush" {...inLanguage}>
          {/* The share card has a description of its own beside this one. */}
          <ShareImage image={{ ...image, alt: '' }} />
          <div>
            <p className="desk-quiet">{social.host}</p>
            <p className="desk-preview-title">{social.title.shown}</p>
            <p>{social.description.shown}</p>
          </div>
        </div>
      </Preview>
    </div>
  )
}

function ShareImage({ image: { src, alt, width, height } }: { image: PreviewImage }) {
  // biome-ignore lint/performance/noImgElement: the image as it is, which nothing should optimize.
  return <img className="desk-share-image" src={src} alt={alt} width={width} height={height} />
}

function Preview({ id, title, notes, children }: { id: string; title: string; notes: string[]; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      <ul className="desk-preview-notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  )
}

/** `The title has 72 characters; about 60 are shown.` */
function lengthNote(what: string, { length, limit, isCut }: CutText): string {
  if (length === 0) return `There is no ${what}.`
  return isCut
    ? `The ${what} has ${length} characters; about ${limit} are shown.`
    : `The ${what} has ${length} of about ${limit} characters.`
}
