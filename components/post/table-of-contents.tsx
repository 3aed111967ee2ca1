import type { Heading } from '@/lib/content/site'
import type { Translator } from '@/lib/language/translate'

/** Posts with fewer headings have no table of contents. */
const MIN_HEADINGS = 4

/** With more headings, only the second level is listed. */
const MAX_HEADINGS = 60

type Entry = { heading: Heading; subheadings: Heading[] }

/**
 * Links to the headings of a post: collapsed above the text, and from 80rem on in the margin, where the list stays in
 * view and `client/scroll-spy.ts` marks the section that is being read.
 */
export function TableOfContents({ headings, t }: { headings: Heading[]; t: Translator }) {
  const entries = toEntries(headings)
  if (entries.length === 0) return null
  const list = <EntryList entries={entries} />
  // Rendered twice: one <details> that is collapsed at one width only would have the wrong state for screen readers.
  return (
    <div className="toc print:hidden">
      <details className="toc-inline">
        <summary>{t('contents')}</summary>
        <nav aria-label={t('contents')}>{list}</nav>
      </details>
      <nav className="toc-sidebar" aria-label={t('contents')}>
        <scroll-spy>
          <p>{t('contents')}</p>
          {list}
        </scroll-spy>
      </nav>
    </div>
  )
}

function EntryList({ entries }: { entries: Entry[] }) {
  return (
    <ol>
      {entries.map(({ heading, subheadings }) => (
        <li key={heading.id}>
          <a href={`#${heading.id}`}>{heading.text}</a>
          {subheadings.length > 0 && (
            <EntryList entries={subheadings.map((subheading) => ({ heading: subheading, subheadings: [] }))} />
          )}
        </li>
      ))}
    </ol>
  )
}

/** The headings of the second level, each with those of the third level below it; empty if there are too few. */
function toEntries(headings: Heading[]): Entry[] {
  const listed = headings.filter(({ depth, id }) => (depth === 2 || depth === 3) && id !== '')
  if (listed.length < MIN_HEADINGS) return []
  const secondLevel = listed.filter(({ depth }) => depth === 2)
  const shown = listed.length > MAX_HEADINGS && secondLevel.length > 0 ? secondLevel : listed
  const entries: Entry[] = []
  for (const heading of shown) {
    const last = entries.at(-1)
    if (heading.depth === 3 && last?.heading.depth === 2) last.subheadings.push(heading)
    else entries.push({ heading, subheadings: [] })
  }
  return entries
}
