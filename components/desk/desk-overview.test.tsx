import { render, screen, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { aDate, anIssue, aPost } from '@/lib/content/testing/builders'
import type { Desk } from '@/lib/desk/desk'
import type { DeskPost } from '@/lib/desk/desk-post'
import { DeskOverview } from './desk-overview'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const now = new Date('2026-11-27T12:00:00Z')

function aDeskPost(given: Partial<DeskPost> = {}): DeskPost {
  const plain = { words: 1234, issues: [], isOutdated: false, brokenLinks: 0, missingAltTexts: 0, suggestions: [] }
  return { post: aPost(), file: 'content/posts/a-post.md', editedAt: undefined, ...plain, ...given }
}

function renderDesk(given: Partial<Desk>) {
  const nothing = { failing: [], drafts: [], scheduled: [], years: [], published: [], otherWarnings: [] }
  const coverage = { topics: [], withoutTopic: [], unchanged: [], gaps: [], ...given.coverage }
  const overview: ReactNode = (
    <DeskOverview desk={{ ...nothing, errors: 0, warnings: 0, ...given, coverage }} now={now} />
  )
  render(overview)
}

const getRegion = (name: RegExp) => within(screen.getByRole('region', { name }))

test('an empty desk says so, and shows no empty parts', () => {
  renderDesk({})
  expect(screen.getAllByRole('region').map((region) => region.textContent)).toEqual([
    'Drafts 0No drafts.',
    'Scheduled 0Nothing is scheduled.',
    'Published 0Nothing has been published yet.',
  ])
})

test('a draft has links to the post, to its previews and to its file, the age of the last edit and its length', () => {
  const post = aPost({ title: 'Soon', slug: 'soon', state: 'draft', topics: [{ slug: 'hiring', title: 'Hiring' }] })
  renderDesk({ drafts: [aDeskPost({ post, editedAt: new Date('2026-11-24T12:00:00Z') })] })
  const drafts = getRegion(/^Drafts/)
  expect(drafts.getByRole('link', { name: 'Soon' })).toHaveAttribute('href', '/posts/soon/')
  expect(drafts.getByRole('link', { name: 'Previews of Soon' })).toHaveAttribute('href', '/desk/posts/soon/')
  expect(drafts.getByRole('link', { name: 'content/posts/a-post.md' })).toHaveAttribute(
    'href',
    '/__nextjs_launch-editor?file=content%2Fposts%2Fa-post.md&line1=1&column1=1',
  )
  const facts = drafts.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(facts).toEqual(expect.arrayContaining(['edited 3 days ago', '1,234 words', '1 min read', 'Hiring']))
})

test('a scheduled post has the moment of publication and the days that are left', () => {
  const post = aPost({ state: 'scheduled', publishAt: aDate('2026-11-30') })
  renderDesk({ scheduled: [{ ...aDeskPost({ post }), daysLeft: 3 }] })
  expect(getRegion(/^Scheduled/).getByText('in 3 days').parentElement).toHaveTextContent(
    '30 November 2026 at 00:00 UTC in 3 days',
  )
})

test('a post has its warnings and suggestions, and the number of its errors', () => {
  const issues = [anIssue({ message: 'wrong' }), anIssue({ message: 'doubtful', severity: 'warning' })]
  const suggestion = { file: 'x.md', line: 2, column: 1, message: 'no topic', fix: 'add topics: …' }
  const found = { brokenLinks: 2, missingAltTexts: 1, isOutdated: true }
  renderDesk({ drafts: [aDeskPost({ issues, suggestions: [suggestion], ...found })] })
  const drafts = getRegion(/^Drafts/)
  expect(drafts.queryByText(/wrong/)).toBeNull()
  for (const text of [/doubtful/, 'no topic (add topics: …)', '1 error', '2 broken links'])
    expect(drafts.getAllByRole('listitem').some((item) => matches(item, text))).toBe(true)
  expect(drafts.getByText('1 image without alternative text')).toBeVisible()
  expect(drafts.getByText('shown in its last valid version')).toBeVisible()
})

test('lists the errors of every file, with how it is shown', () => {
  const issue = anIssue({ line: 7, message: 'does not exist' })
  renderDesk({ errors: 1, failing: [{ file: 'content/posts/x.md', issues: [issue], state: 'hidden' }] })
  const errors = getRegion(/^Errors/)
  expect(errors.getByText(/not shown until it is fixed/)).toBeVisible()
  expect(errors.getByRole('link', { name: '7:1' })).toBeVisible()
})

test('links to every year, and says in how many posts something can be improved', () => {
  const years = [
    { year: '2026', count: 3, toFix: 2 },
    { year: '2025', count: 4, toFix: 0 },
  ]
  renderDesk({ years, year: '2026', published: [aDeskPost()] })
  const items = within(screen.getByRole('navigation', { name: 'Years' })).getAllByRole('listitem')
  expect(items.map(({ textContent }) => textContent)).toEqual(['2026 2 of 3 to improve', '2025 4'])
  expect(screen.getByRole('link', { name: '2026' })).toHaveAttribute('aria-current', 'page')
  expect(screen.getByRole('link', { name: '2025' })).toHaveAttribute('href', '/desk/posts/?year=2025#published')
})

test('shows a hundred posts of a list, and says how many more there are', () => {
  renderDesk({
    drafts: Array.from({ length: 103 }, (_, index) => aDeskPost({ post: aPost({ slug: `draft-${index}` }) })),
  })
  expect(screen.getAllByText('A post')).toHaveLength(100)
  expect(screen.getByText('and 3 more')).toBeVisible()
})

function matches({ textContent }: HTMLElement, text: string | RegExp): boolean {
  return typeof text === 'string' ? textContent === text || textContent === `2:1 ${text}` : text.test(textContent)
}
