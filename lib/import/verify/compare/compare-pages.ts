import type { SourceEntry } from '@/lib/import/source-site'
import { type Content, splitWords } from '@/lib/import/verify/pages/read-content'
import type { Page } from '@/lib/import/verify/pages/read-page'
import { parseDays } from '@/lib/import/verify/pages/shown-days'
import { compareHeadings, compareIds } from './compare-headings'
import { compareText } from './compare-text'
import { compareEmbeds, compareImages, compareLinks, type Targets } from './compare-urls'
import { foldPunctuation } from './compare-words'
import { type Difference, shorten } from './difference'

/** A page of the old site, or of this blog, with what its URLs lead to. */
export type ComparedPage = { page: Page; targets: Targets }

/** Compares a post as readers get it here with how they got it. */
export function comparePages(entry: SourceEntry, old: ComparedPage, own: ComparedPage): Difference[] {
  const content = withoutTitle(old.page.content, entry.title)
  return [
    ...compareTitles(entry, own.page),
    ...compareDays(entry, old.page, own.page),
    ...compareText(content, own.page.content),
    ...compareHeadings(content, own.page.content, own.page.ids),
    ...compareIds(content, own.page.ids),
    ...compareLinks(content, own.page.content, old.targets, own.targets),
    ...compareImages(content, own.page.content, old.targets, own.targets),
    ...compareEmbeds(content, own.page.content),
  ]
}

/** Without a heading at its beginning that is the title, which this blog shows above the text. */
function withoutTitle(content: Content, title: string): Content {
  const [first, ...headings] = content.headings
  const words = splitWords(first?.text ?? '')
  const isFirst = words.every((word, index) => content.words[index] === word)
  if (first?.level !== 1 || !isFirst || fold(first.text) !== fold(title)) return content
  return { ...content, headings, words: content.words.slice(words.length) }
}

/** Whether a page has the title of an entry. */
export function hasTitle({ titles }: Page, { title }: SourceEntry): boolean {
  return titles.some((shown) => fold(shown) === fold(title))
}

function fold(text: string): string {
  return foldPunctuation(splitWords(text).join(' ')).toLowerCase()
}

function compareTitles(entry: SourceEntry, own: Page): Difference[] {
  if (hasTitle(own, entry)) return []
  return [{ kind: 'titles that differ', isLoss: true, old: entry.title, own: shorten(own.titles.join(' | ')) }]
}

/** A theme that shows no date, or in another language, says nothing about it. */
function compareDays({ kind, date }: SourceEntry, old: Page, own: Page): Difference[] {
  if (kind !== 'post') return []
  const day = date?.slice(0, 10)
  const [shown, shownHere] = [[...old.days], [...own.days].slice(0, 3)]
  const isAsSource = day === undefined || own.days.has(day)
  // The author may have written the date into the text.
  const wasShown = (here: string) => old.days.has(here) || parseDays(old.content.words.join(' ')).includes(here)
  const isAsOld = shown.length === 0 || shownHere.length === 0 || shownHere.some(wasShown)
  if (isAsSource && isAsOld) return []
  const days = isAsOld ? [day] : shown.slice(0, 3)
  return [{ kind: 'dates that differ', isLoss: true, old: days.join(', '), own: shownHere.join(', ') }]
}
