import type { SourceEntry } from '@/lib/import/source-site'
import { splitWords } from '@/lib/import/verify/pages/read-content'
import type { Page } from '@/lib/import/verify/pages/read-page'
import { compareHeadings, compareIds } from './compare-headings'
import { compareText } from './compare-text'
import { compareEmbeds, compareImages, compareLinks, type Targets } from './compare-urls'
import { foldPunctuation } from './compare-words'
import { type Difference, shorten } from './difference'

/** A page of the old site, or of this blog, with what its URLs lead to. */
export type ComparedPage = { page: Page; targets: Targets }

/** Compares a post as readers get it here with how they got it. */
export function comparePages(entry: SourceEntry, old: ComparedPage, own: ComparedPage): Difference[] {
  return [
    ...compareTitles(entry, own.page),
    ...compareDays(entry, old.page, own.page),
    ...compareText(old.page.content, own.page.content),
    ...compareHeadings(old.page.content, own.page.content, own.page.ids),
    ...compareIds(old.page.content, own.page.ids),
    ...compareLinks(old.page.content, own.page.content, old.targets, own.targets),
    ...compareImages(old.page.content, own.page.content, old.targets, own.targets),
    ...compareEmbeds(old.page.content, own.page.content),
  ]
}

/** Whether a page has the title of an entry. */
export function hasTitle({ titles }: Page, { title }: SourceEntry): boolean {
  const fold = (text: string) => foldPunctuation(splitWords(text).join(' ')).toLowerCase()
  return titles.some((shown) => fold(shown) === fold(title))
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
  const isAsOld = shown.length === 0 || shownHere.length === 0 || shownHere.some((here) => old.days.has(here))
  if (isAsSource && isAsOld) return []
  const days = isAsOld ? [day] : shown.slice(0, 3)
  return [{ kind: 'dates that differ', isLoss: true, old: days.join(', '), own: shownHere.join(', ') }]
}
