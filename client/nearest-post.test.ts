import { afterEach, expect, test, vi } from 'vitest'
import { nearestPost } from './nearest-post'

const TITLES =
  'feedback-that-lands\tFeedback that lands\nstand-ups-without-theatre\tStand-ups without theatre\n振り返り\t静かに'

afterEach(() => {
  vi.unstubAllGlobals()
  document.body.replaceChildren()
  history.replaceState(null, '', '/')
})

test.each([
  ['/posts/feedback-that-land/', 'feedback-that-lands'],
  ['/blog/2018/2018-09-03-Feedback-That-Lands.html', 'feedback-that-lands'],
  ['/posts/feedbak-that-lands/index.html', 'feedback-that-lands'],
  ['/posts/theatre', 'stand-ups-without-theatre'],
  ['/posts/%E6%8C%AF%E3%82%8A%E8%BF%94', '振り返り'],
  ['/posts/kubernetes-at-scale/', undefined],
  ['/posts/%E0%A4%A/', undefined],
  ['/', undefined],
])('the nearest post to %s is %s', (pathname, slug) => {
  expect(nearestPost(pathname, TITLES)?.slug).toBe(slug)
})

async function openPage(pathname: string, response: () => Promise<unknown>): Promise<HTMLElement> {
  vi.stubGlobal('fetch', response)
  vi.stubGlobal('POST_TITLES', 'search/posts.txt')
  history.replaceState(null, '', pathname)
  document.body.innerHTML = '<search><input></search><p><nearest-post></nearest-post></p>'
  await new Promise((resolve) => setTimeout(resolve))
  return document.body
}

test('suggests the nearest post, and fills in the search', async () => {
  const page = await openPage('/posts/feedback-that-land/', async () => ({ ok: true, text: async () => TITLES }))
  expect(page.textContent).toBe('Did you mean Feedback that lands?')
  expect(page.querySelector('a')?.getAttribute('href')).toMatch(/\/posts\/feedback-that-lands\/$/)
  expect(page.querySelector('input')?.value).toBe('feedback that land')
})

test('suggests nothing without a connection', async () => {
  const page = await openPage('/posts/feedback-that-land/', () => Promise.reject(new Error('offline')))
  expect(page.textContent).toBe('')
})
