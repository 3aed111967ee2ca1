import { fromHtml } from 'hast-util-from-html'
import { expect, test } from 'vitest'
import { findDays, parseDays } from './shown-days'

test('finds days in English and in numbers', () => {
  const text = 'Monday, April 4, 2022; 4 Apr 2022; Apr. 4th 2022; 2022-04-04T23:30:00-05:00; 2022/4/4'
  expect(parseDays(text)).toEqual(Array(5).fill('2022-04-04'))
  expect(parseDays('4th of April 2022')).toEqual(['2022-04-04'])
})

test('finds no day where there is none', () => {
  expect(parseDays('In May 2022 we had 12 of 2022 posts')).toEqual([])
})

test('a day within the text of the post is that of something else', () => {
  const page = fromHtml('<p>4 April 2022</p><article><p>On 1 May 2021, she left.</p></article>')
  expect([...findDays(page, ['On', '1', 'May', '2021,', 'she', 'left.'])]).toEqual(['2022-04-04'])
})

test('finds what a page says for machines and what it shows', () => {
  const page = fromHtml(`<meta property="article:published_time" content="2022-04-01T00:00:00Z">
    <script type="application/ld+json">{"datePublished":"2022-04-02"}</script>
    <time datetime="2022-04-03T10:00:00+02:00">yesterday</time>
    <p>Posted <span>Apr</span> <span>4</span>, <span>2022</span></p><abbr title="2022-04-05">now</abbr>`)
  expect([...findDays(page)].sort()).toEqual(['2022-04-01', '2022-04-02', '2022-04-03', '2022-04-04', '2022-04-05'])
})
