import type { Heading } from '@/lib/content/site'

/** With fewer headings a glance over the post does as well. */
const ENOUGH = 4

/** With more of them only the upper level is listed. */
const TOO_MANY = 60

type Entry = { heading: Heading; below: Heading[] }

/**
 * The headings of a post as links: folded away above the text, and from 80rem on in the margin beside
 * it, where it follows the reader. `client/scroll-spy.ts` marks the section that is being read.
 */
export function TableOfContents({ headings }: { headings: Heading[] }) {
  const entries = toEntries(headings)
  if (entries.length === 0) return null
  const list = <EntryList entries={entries} />
  // Twice, as what is folded away at one width and not at another has no right state for a screen reader.
  return (
    <div className="toc print:hidden">
      <details className="toc-above">
        <summary>Contents</summary>
        <nav aria-label="Contents">{list}</nav>
      </details>
      <nav className="toc-beside" aria-label="Contents">
        <scroll-spy>
          <p>Contents</p>
          {list}
        </scroll-spy>
      </nav>
    </div>
  )
}

function EntryList({ entries }: { entries: Entry[] }) {
  return (
    <ol>
      {entries.map(({ heading, below }) => (
        <li key={heading.id}>
          <a href={`#${heading.id}`}>{heading.text}</a>
          {below.length > 0 && <EntryList entries={below.map((lower) => ({ heading: lower, below: [] }))} />}
        </li>
      ))}
    </ol>
  )
}

/** The headings of the second level, each with those of the third that follow it; none where there are few. */
function toEntries(headings: Heading[]): Entry[] {
  const listed = headings.filter(({ depth, id }) => (depth === 2 || depth === 3) && id !== '')
  if (listed.length < ENOUGH) return []
  const upper = listed.filter(({ depth }) => depth === 2)
  const shown = listed.length > TOO_MANY && upper.length > 0 ? upper : listed
  const entries: Entry[] = []
  for (const heading of shown) {
    const last = entries.at(-1)
    if (heading.depth === 3 && last?.heading.depth === 2) last.below.push(heading)
    else entries.push({ heading, below: [] })
  }
  return entries
}
