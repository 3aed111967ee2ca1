import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aPost, aTopic } from '@/lib/content/testing/builders'
import { PostFooter } from './post-footer'

const before = aPost({ slug: 'before', title: 'The one before' })
const here = aPost({ slug: 'here', title: 'This one' })
const after = aPost({ slug: 'after', title: 'The one after' })
const topic = aTopic({ title: 'Hiring', path: [{ post: before }, { post: here }, { post: after }] })

/** What the entries of a navigation say, and where they lead. */
function entriesOf(name: string): [string | null, string | null | undefined][] {
  const entries = within(screen.getByRole('navigation', { name })).getAllByRole('listitem')
  return entries.map((entry) => [entry.textContent, within(entry).getByRole('link').getAttribute('href')])
}

test('the topics of the post are links to them', () => {
  render(<PostFooter topics={[{ slug: 'hiring', title: 'Hiring' }]} paths={[]} />)
  expect(entriesOf('Topics')).toEqual([['Hiring', '/topics/hiring/']])
})

test('a reading path says where on it the post stands, and what is beside it', () => {
  render(<PostFooter topics={[]} paths={[{ topic, position: 2, previous: before, next: after }]} />)
  expect(entriesOf('Hiring, part 2 of 3')).toEqual([
    ['Before this: The one before', '/posts/before/'],
    ['Read next: The one after', '/posts/after/'],
  ])
})

test('the last post of a reading path has none to read next', () => {
  render(<PostFooter topics={[]} paths={[{ topic, position: 3, previous: before }]} />)
  expect(entriesOf('Hiring, part 3 of 3')).toEqual([['Before this: The one before', '/posts/before/']])
})

test('a reading path of one post leads nowhere and is not shown', () => {
  render(<PostFooter topics={[]} paths={[{ topic: aTopic({ path: [{ post: here }] }), position: 1 }]} />)
  expect(screen.queryByRole('navigation')).not.toBeInTheDocument()
})

test('the posts before and after by date are links to them', () => {
  render(<PostFooter topics={[]} paths={[]} older={before} newer={after} />)
  expect(entriesOf('By date')).toEqual([
    ['Newer: The one after', '/posts/after/'],
    ['Older: The one before', '/posts/before/'],
  ])
})

test('the newest post has only an older one', () => {
  render(<PostFooter topics={[]} paths={[]} older={before} />)
  expect(entriesOf('By date')).toEqual([['Older: The one before', '/posts/before/']])
})

test('the only post of a blog leads nowhere', () => {
  render(<PostFooter topics={[]} paths={[]} />)
  expect(screen.queryByRole('navigation')).not.toBeInTheDocument()
})

test('each part has a heading', () => {
  const paths = [{ topic, position: 2, previous: before, next: after }]
  render(<PostFooter topics={[{ slug: 'hiring', title: 'Hiring' }]} paths={paths} older={before} />)
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'Topics',
    'Hiring, part 2 of 3',
    'By date',
  ])
})

test('a title in another language and direction says so', () => {
  render(<PostFooter topics={[]} paths={[]} older={aPost({ title: 'مرحبا', language: 'ar' })} />)
  const title = screen.getByText('مرحبا')
  expect([title.getAttribute('lang'), title.getAttribute('dir')]).toEqual(['ar', 'rtl'])
})
