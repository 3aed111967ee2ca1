import { fireEvent, getByRole, queryByRole } from '@testing-library/dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import './reading-path'
import { getReadPosts, storeReadPosts } from './read-posts'

/** Notifies the observer at the end of a post, as a browser would. */
let notify: ((entries: { isIntersecting: boolean }[]) => void) | undefined

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      #callback: typeof notify
      constructor(callback: typeof notify) {
        this.#callback = callback
      }
      observe() {
        notify = this.#callback
      }
      disconnect() {
        notify = undefined
      }
    },
  )
  history.replaceState(null, '', '/posts/second/')
  vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(innerHeight + 1)
})

afterEach(() => {
  document.body.replaceChildren()
  localStorage.clear()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  notify = undefined
})

function anEnd() {
  document.body.append(document.createElement('reading-end'))
}

function aPath(): HTMLElement {
  const element = document.createElement('reading-progress')
  element.innerHTML = `<ol>${['first', 'second', 'third']
    .map((slug) => `<li><a href="/posts/${slug}/">${slug}</a><p class="post-meta">4 April 2022</p></li>`)
    .join('')}</ol>`
  document.body.append(element)
  return element
}

const meta = () => [...document.querySelectorAll('.post-meta')].map(({ textContent }) => textContent)
const note = () => document.querySelector('.reading-note')?.textContent

test('marks a post as read when the reader has scrolled to its end', () => {
  anEnd()
  fireEvent.wheel(window)
  fireEvent.scroll(window)
  notify?.([{ isIntersecting: false }])
  expect([...getReadPosts()]).toEqual([])
  notify?.([{ isIntersecting: true }])
  expect([...getReadPosts()]).toEqual(['/posts/second/'])
})

test('does not mark a post that opens at its end as read', () => {
  anEnd()
  fireEvent.scroll(window)
  expect(notify).toBeUndefined()
})

test('marks a post that fits the window as read at the first input', () => {
  vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(innerHeight)
  anEnd()
  expect(notify).toBeUndefined()
  fireEvent.keyDown(window)
  notify?.([{ isIntersecting: true }])
  expect([...getReadPosts()]).toEqual(['/posts/second/'])
})

test('shows no progress if nothing has been read', () => {
  const path = aPath()
  expect([meta(), note(), queryByRole(path, 'button')]).toEqual([Array(3).fill('4 April 2022'), '', null])
})

test('labels and counts the posts that have been read', () => {
  storeReadPosts(new Set(['/posts/third/', '/posts/first/', '/posts/elsewhere/']))
  aPath()
  expect(meta()).toEqual(['4 April 2022 · ✓ read', '4 April 2022', '4 April 2022 · ✓ read'])
  expect(note()).toMatch(/^2 of 3 read/)
})

test('updates when the reader comes back, without duplicates', () => {
  storeReadPosts(new Set(['/posts/first/']))
  aPath()
  storeReadPosts(new Set(['/posts/first/', '/posts/second/']))
  fireEvent(window, new Event('pageshow'))
  expect(meta()).toEqual(['4 April 2022 · ✓ read', '4 April 2022 · ✓ read', '4 April 2022'])
})

test('resets this path but no other, and keeps the focus nearby', () => {
  storeReadPosts(new Set(['/posts/first/', '/posts/elsewhere/']))
  const path = aPath()
  fireEvent.click(getByRole(path, 'button', { name: 'Reset' }))
  expect([meta(), note()]).toEqual([Array(3).fill('4 April 2022'), 'Progress reset.'])
  expect([...getReadPosts()]).toEqual(['/posts/elsewhere/'])
  expect(document.activeElement).toBe(document.querySelector('.reading-note'))
})

test('shows a plain list if the storage is unavailable or corrupt', () => {
  localStorage.setItem('read', '{"a":1')
  aPath()
  expect(note()).toBe('')
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('denied')
  })
  expect(() => storeReadPosts(new Set(['/posts/first/']))).not.toThrow()
})
