import { type Content, splitWords } from '@/lib/import/verify/pages/read-content'
import { foldPunctuation } from './compare-words'
import { type Difference, shorten } from './difference'

type Headings = Pick<Content, 'headings' | 'code'>

/**
 * Compares headings, and the ids that URLs with a fragment lead to: a heading may have another id if its old one is on
 * the page too.
 *
 * @param ownIds every id of this blog’s page
 */
export function compareHeadings(old: Headings, own: Headings, ownIds: ReadonlySet<string>): Difference[] {
  const remaining = [...own.headings]
  return old.headings.flatMap(({ text, id }) => {
    // A comment in code is no heading, whatever the old page made of it.
    if (text === '' || own.code.some((code) => code.includes(`# ${text}`))) return []
    const same = (other: string) => foldPunctuation(other).toLowerCase() === foldPunctuation(text).toLowerCase()
    const index = remaining.findIndex((heading) => same(heading.text))
    const [heading] = index < 0 ? [] : remaining.splice(index, 1)
    const differences: Difference[] = []
    if (!heading)
      differences.push({ kind: 'headings missing', isLoss: true, old: shorten(text), own: '', near: splitWords(text) })
    if (id !== undefined && !hasId(ownIds, id)) {
      const found = heading?.id === undefined ? '' : `#${heading.id}`
      const at = { old: `#${id} (${shorten(text)})`, near: splitWords(text) }
      differences.push({ kind: 'ids of headings missing', isLoss: true, ...at, own: found })
    }
    return differences
  })
}

/** Compares ids other than those of headings, such as anchors that the author has set and notes. */
export function compareIds(old: Content, ownIds: ReadonlySet<string>): Difference[] {
  const ofHeadings = new Set(old.headings.flatMap(({ id }) => id ?? []))
  return [...old.ids].flatMap((id) => {
    if (ofHeadings.has(id) || hasId(ownIds, id) || !isTarget(id)) return []
    return { kind: 'other ids missing', isLoss: false, old: `#${id}`, own: '' }
  })
}

/** Browsers compare the decoded fragment too. */
function hasId(ids: ReadonlySet<string>, id: string): boolean {
  if (ids.has(id)) return true
  try {
    return ids.has(decodeURIComponent(id)) || ids.has(encodeURIComponent(id))
  } catch {
    return false
  }
}

/** Whether a URL may lead to an id; those of references to notes and of frames are for the page itself. */
function isTarget(id: string): boolean {
  return !/^(fnref|fn:|fn\d|markdown-toc|toc$|twitter-|gist|hl-)/i.test(id)
}
