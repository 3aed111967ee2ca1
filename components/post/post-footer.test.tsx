import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Post } from '@/lib/content/model/post'
import type { WaysOn } from '@/lib/content/model/post-navigation'
import { placesIn } from '@/lib/content/model/sequence'
import type { PathPlace } from '@/lib/content/model/topic'
import { aPost, aSeries, aTopic } from '@/lib/content/testing/builders'
import { PostFooter } from './post-footer'

const before = aPost({ slug: 'before', title: 'The one before' })
const here = aPost({ slug: 'here', title: 'This one' })
const after = aPost({ slug: 'after', title: 'The one after' })

const hiring = { slug: 'hiring', title: 'Hiring' }

function show(ways: Partial<WaysOn> = {}, topics = [hiring].slice(1)) {
  render(<PostFooter topics={topics} ways={{ paths: [], related: [], linkedFrom: [], ...ways }} />)
}

/** The place of the last of these posts on the path of the topic of hiring. */
function placeOnPath(posts: Post[], post: Post): PathPlace[] {
  const place = placesIn(posts).get(post)
  return place ? [{ ...place, topic: aTopic(hiring) }] : []
}

/** What the entries of a navigation say, and where they lead. */
function entriesOf(name: string): [string | null, string | null | undefined][] {
  const entries = within(screen.getByRole('navigation', { name })).getAllByRole('listitem')
  return entries.map((entry) => [entry.textContent, within(entry).getByRole('link').getAttribute('href')])
}

test('the topics of the post are links to them', () => {
  show({}, [hiring])
  expect(entriesOf('Topics')).toEqual([['Hiring', '/topics/hiring/']])
})

test('a reading path says where on it the post stands, and what is beside it', () => {
  show({ paths: placeOnPath([before, here, after], here) })
  expect(entriesOf('Reading path: Hiring, part 2 of 3')).toEqual([
    ['Before this: The one before', '/posts/before/'],
    ['Read next: The one after', '/posts/after/'],
  ])
})

test('the name of a reading path leads to its topic', () => {
  show({ paths: placeOnPath([before, here], here) })
  expect(screen.getByRole('link', { name: 'Hiring' })).toHaveAttribute('href', '/topics/hiring/')
})

test('the last post of a reading path has none to read next', () => {
  show({ paths: placeOnPath([before, here], here) })
  expect(entriesOf('Reading path: Hiring, part 2 of 2')).toEqual([['Before this: The one before', '/posts/before/']])
})

test('a reading path of one post leads nowhere and is not shown', () => {
  show({ paths: placeOnPath([here], here) })
  expect(screen.queryByRole('navigation')).not.toBeInTheDocument()
})

test('a series is called one, and says which part of it the post is', () => {
  show({ series: { position: 1, count: 2, next: after, series: aSeries({ slug: 'tea', title: 'Tea' }) } })
  expect(entriesOf('Series: Tea, part 1 of 2')).toEqual([['Read next: The one after', '/posts/after/']])
  expect(screen.getByRole('link', { name: 'Tea' })).toHaveAttribute('href', '/series/tea/')
})

test('the posts before and after by date are links to them', () => {
  show({ older: before, newer: after })
  expect(entriesOf('By date')).toEqual([
    ['Newer: The one after', '/posts/after/'],
    ['Older: The one before', '/posts/before/'],
  ])
})

test('the newest post has only an older one', () => {
  show({ older: before })
  expect(entriesOf('By date')).toEqual([['Older: The one before', '/posts/before/']])
})

test('the only post of a blog leads nowhere', () => {
  show()
  expect(screen.queryByRole('navigation')).not.toBeInTheDocument()
})

test('what is related and what links here are lists of their own', () => {
  show({ related: [before, after], linkedFrom: [after] })
  expect(entriesOf('Related').map(([, href]) => href)).toEqual(['/posts/before/', '/posts/after/'])
  expect(entriesOf('Linked from').map(([, href]) => href)).toEqual(['/posts/after/'])
})

test('of many posts that link here the newest stand open, and the others are folded away', () => {
  const many = Array.from({ length: 8 }, (_, index) => aPost({ slug: `post-${index}`, title: `Post ${index}` }))
  show({ linkedFrom: many })
  const folded = screen.getByText('3 more').closest('details')
  expect(folded?.querySelectorAll('li')).toHaveLength(3)
  expect(entriesOf('Linked from')).toHaveLength(8)
})

test('each part has a heading, what follows first', () => {
  show({ paths: placeOnPath([before, here], here), related: [after], linkedFrom: [after], older: before }, [hiring])
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'Reading path: Hiring, part 2 of 2',
    'Related',
    'Linked from',
    'Topics',
    'By date',
  ])
})

test('a title in another language and direction says so', () => {
  show({ older: aPost({ title: 'مرحبا', language: 'ar' }) })
  const title = screen.getByText('مرحبا')
  expect([title.getAttribute('lang'), title.getAttribute('dir')]).toEqual(['ar', 'rtl'])
})

test('a post that readers do not see yet is marked', () => {
  show({ older: aPost({ state: 'draft' }) })
  expect(screen.getByRole('strong')).toHaveTextContent('Draft')
})
