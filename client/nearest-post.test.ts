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
])('%s was probably meant for %s', (pathname, slug) => {
  expect(nearestPost(pathname, TITLES)?.slug).toBe(slug)
})

async function onPage(pathname: string, answer: () => Promise<unknown>): Promise<HTMLElement> {
  vi.stubGlobal('fetch', answer)
  vi.stubGlobal('POST_TITLES', 'search/posts.txt')
  history.replaceState(null, '', pathname)
  document.body.innerHTML = '<search><input></search><p><nearest-post></nearest-post></p>'
  await new Promise((resolve) => setTimeout(resolve))
  return document.body
}

test('the page says what was probably meant, and has the words ready to be searched for', async () => {
  const page = await onPage('/posts/feedback-that-land/', async () => ({ ok: true, text: async () => TITLES }))
  expect(page.textContent).toBe('Did you mean Feedback that lands?')
  expect(page.querySelector('a')?.getAttribute('href')).toMatch(/\/posts\/feedback-that-lands\/$/)
  expect(page.querySelector('input')?.value).toBe('feedback that land')
})

test('without a connection it says nothing', async () => {
  const page = await onPage('/posts/feedback-that-land/', () => Promise.reject(new Error('offline')))
  expect(page.textContent).toBe('')
})
