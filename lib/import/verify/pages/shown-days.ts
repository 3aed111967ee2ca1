import type { Element, Nodes, Root } from 'hast'
import { toString as toText } from 'hast-util-to-string'
import { MONTH, toMonth } from '@/lib/import/dates/months'
import { visit } from '@/lib/markdown/visit'

/** Forms of a day in English text, with the order of their groups. */
const FORMS: { pattern: RegExp; toDay: (groups: string[]) => string }[] = [
  { pattern: /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/g, toDay: ([year, month, day]) => isoDay(year, month, day) },
  {
    pattern: new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, 'gi'),
    toDay: ([month, day, year]) => isoDay(year, String(toMonth(month ?? '')), day),
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH},? (\\d{4})`, 'gi'),
    toDay: ([day, month, year]) => isoDay(year, String(toMonth(month ?? '')), day),
  },
]

/** Elements and attributes that say for machines when something was published. */
const DATES = /^(article:published_time|datepublished|date|dc\.date|pubdate)$/i

/**
 * Finds the days that a page says something was published on: for machines, or in English text.
 *
 * @param words of the text of a post: a day in it is that of something else, unless it is there for machines too
 * @returns days as `2022-04-04`, in the time zone in which they are written
 */
export function findDays(root: Root, words: string[] = []): Set<string> {
  const days = new Set<string>()
  const add = (text: unknown) => {
    if (typeof text === 'string') for (const day of parseDays(text)) days.add(day)
  }
  visit(root, 'element', (element: Element) => {
    const { tagName, properties } = element
    if (tagName === 'time') add(properties.dateTime ?? toText(element))
    if (tagName === 'meta' && DATES.test(String(properties.property ?? properties.itemProp ?? properties.name))) {
      add(properties.content)
    }
    if (tagName === 'script' && properties.type === 'application/ld+json') {
      for (const [, date] of toText(element).matchAll(/"datePublished"\s*:\s*"([^"]+)"/g)) add(date)
    }
    add(properties.title)
  })
  // A theme shows the date somewhere near the title, which is not always in an element of its own.
  const inText = new Set(parseDays(words.join(' ')))
  const lines = getLines(root).filter((line) => line.length < 200)
  for (const day of lines.flatMap(parseDays)) if (!inText.has(day)) days.add(day)
  return days
}

/** Finds all days in a text: `April 4, 2022`, `4 Apr 2022`, `2022-04-04T…`. */
export function parseDays(text: string): string[] {
  const spaced = text.replace(/\s+/g, ' ')
  return FORMS.flatMap(({ pattern, toDay }) => [...spaced.matchAll(pattern)].map(([, ...groups]) => toDay(groups)))
}

function isoDay(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The texts of the innermost blocks of a page. */
function getLines(node: Nodes): string[] {
  if (!('children' in node)) return []
  const hasBlocks = node.children.some((child) => child.type === 'element' && BLOCKS.test(child.tagName))
  return hasBlocks || node.type === 'root' ? node.children.flatMap(getLines) : [toText(node)]
}

const BLOCKS =
  /^(html|head|body|div|p|main|article|section|header|footer|aside|ul|ol|li|h[1-6]|table|tbody|tr|td|nav|dl|dd|dt)$/
