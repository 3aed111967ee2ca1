import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { sequencePositions } from '@/lib/content/model/sequence'
import { aPost } from '@/lib/content/testing/builders'
import { PostFooter } from './post-footer'

type Navigation = Parameters<typeof PostFooter>[0]['navigation']

const before = aPost({ slug: 'before', title: 'The one before' })
const here = aPost({ slug: 'here', title: 'This one' })
const after = aPost({ slug: 'after', title: 'The one after' })

const hiring = { slug: 'hiring', title: 'Hiring' }

function renderFooter(navigation: Partial<Navigation> = {}, topics: (typeof hiring)[] = []) {
  render(<PostFooter topics={topics} navigation={{ paths: [], related: [], backlinks: [], ...navigation }} />)
}

/** The position of a post on a reading path of the topic of hiring. */
function onPath(posts: (typeof here)[], post: typeof here): Navigation['paths'] {
  const position = sequencePositions(posts).get(post)
  return position ? [{ ...position, of: hiring }] : []
}

/** The text of each entry of a navigation, and the target of its link. */
function getEntries(name: string): [string | null, string | null | undefined][] {
  const entries = within(screen.getByRole('navigation', { name })).getAllByRole('listitem')
  return entries.map((entry) => [entry.textContent, within(entry).getByRole('link').getAttribute('href')])
}

test('links to the topics of the post', () => {
  renderFooter({}, [hiring])
  expect(getEntries('Topics')).toEqual([['Hiring', '/topics/hiring/']])
})

test('shows the position on a reading path, with the posts before and after', () => {
  renderFooter({ paths: onPath([before, here, after], here) })
  expect(getEntries('Reading path: Hiring, part 2 of 3')).toEqual([
    ['Previous: The one before', '/posts/before/'],
    ['Next: The one after', '/posts/after/'],
  ])
})

test('links the name of a reading path to its topic', () => {
  renderFooter({ paths: onPath([before, here], here) })
  expect(screen.getByRole('link', { name: 'Hiring' })).toHaveAttribute('href', '/topics/hiring/')
})

test('the last post of a reading path has no next post', () => {
  renderFooter({ paths: onPath([before, here], here) })
  expect(getEntries('Reading path: Hiring, part 2 of 2')).toEqual([['Previous: The one before', '/posts/before/']])
})

test('does not show a reading path of one post', () => {
  renderFooter({ paths: onPath([here], here) })
  expect(screen.queryByRole('navigation')).not.toBeInTheDocument()
})

test('shows the position in a series, labelled as a series', () => {
  renderFooter({ series: { position: 1, count: 2, next: after, of: { slug: 'tea', title: 'Tea' } } })
  expect(getEntries('Series: Tea, part 1 of 2')).toEqual([['Next: The one after', '/posts/after/']])
  expect(screen.getByRole('link', { name: 'Tea' })).toHaveAttribute('href', '/series/tea/')
})

test('links to the newer and the older post', () => {
  renderFooter({ older: before, newer: after })
  expect(getEntries('By date')).toEqual([
    ['Newer: The one after', '/posts/after/'],
    ['Older: The one before', '/posts/before/'],
  ])
})

test('the newest post links to an older one only', () => {
  renderFooter({ older: before })
  expect(getEntries('By date')).toEqual([['Older: The one before', '/posts/before/']])
})

test('shows no navigation for the only post of a blog', () => {
  renderFooter()
  expect(screen.queryByRole('navigation')).not.toBeInTheDocument()
})

test('lists related posts and backlinks separately', () => {
  renderFooter({ related: [before, after], backlinks: [after] })
  expect(getEntries('Related posts').map(([, href]) => href)).toEqual(['/posts/before/', '/posts/after/'])
  expect(getEntries('Linked from').map(([, href]) => href)).toEqual(['/posts/after/'])
})

test('collapses all but the five newest of many backlinks', () => {
  const many = Array.from({ length: 8 }, (_, index) => aPost({ slug: `post-${index}`, title: `Post ${index}` }))
  renderFooter({ backlinks: many })
  const collapsed = screen.getByText('3 more').closest('details')
  expect([...(collapsed?.querySelectorAll('li a') ?? [])].map(({ textContent }) => textContent)).toEqual([
    'Post 5',
    'Post 6',
    'Post 7',
  ])
  expect(getEntries('Linked from')).toHaveLength(8)
})

test('each section has a heading, reading paths first', () => {
  renderFooter({ paths: onPath([before, here], here), related: [after], backlinks: [after], older: before }, [hiring])
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'Reading path: Hiring, part 2 of 2',
    'Related posts',
    'Linked from',
    'Topics',
    'By date',
  ])
})

test('a title in another language has its language and direction', () => {
  renderFooter({ older: aPost({ title: 'مرحبا', language: 'ar' }) })
  const title = screen.getByText('مرحبا')
  expect([title.getAttribute('lang'), title.getAttribute('dir')]).toEqual(['ar', 'rtl'])
})

test('labels an unpublished post', () => {
  renderFooter({ older: aPost({ state: 'draft' }) })
  expect(screen.getByRole('strong')).toHaveTextContent('Draft')
})
