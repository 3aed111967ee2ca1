import { fireEvent, getByRole, queryByRole } from '@testing-library/dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import './reading-path'
import { readPosts, rememberRead } from './read-posts'

/** What stands where, as the browser would tell the observers. */
let seen: ((entries: { isIntersecting: boolean }[]) => void) | undefined

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      #callback: typeof seen
      constructor(callback: typeof seen) {
        this.#callback = callback
      }
      observe() {
        seen = this.#callback
      }
      disconnect() {
        seen = undefined
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
  seen = undefined
})

function anEnd() {
  document.body.append(document.createElement('reading-end'))
}

function aPath(): HTMLElement {
  const element = document.createElement('reading-progress')
  element.innerHTML = `<ol>${['first', 'second', 'third']
    .map((slug) => `<li><a href="/posts/${slug}/">${slug}</a><p class="post-facts">4 April 2022</p></li>`)
    .join('')}</ol>`
  document.body.append(element)
  return element
}

const facts = () => [...document.querySelectorAll('.post-facts')].map(({ textContent }) => textContent)
const note = () => document.querySelector('.reading-note')?.textContent

test('a post whose end a reader has scrolled to is read', () => {
  anEnd()
  fireEvent.wheel(window)
  fireEvent.scroll(window)
  seen?.([{ isIntersecting: false }])
  expect([...readPosts()]).toEqual([])
  seen?.([{ isIntersecting: true }])
  expect([...readPosts()]).toEqual(['/posts/second/'])
})

test('a post that opens at its end is not', () => {
  anEnd()
  fireEvent.scroll(window)
  expect(seen).toBeUndefined()
})

test('a post that fits the window is read when its reader does something', () => {
  vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(innerHeight)
  anEnd()
  expect(seen).toBeUndefined()
  fireEvent.keyDown(window)
  seen?.([{ isIntersecting: true }])
  expect([...readPosts()]).toEqual(['/posts/second/'])
})

test('a path of which nothing has been read shows nothing', () => {
  const path = aPath()
  expect([facts(), note(), queryByRole(path, 'button')]).toEqual([Array(3).fill('4 April 2022'), '', null])
})

test('posts that were read are marked in words, and counted', () => {
  rememberRead(new Set(['/posts/third/', '/posts/first/', '/posts/elsewhere/']))
  aPath()
  expect(facts()).toEqual(['4 April 2022 · ✓ read', '4 April 2022', '4 April 2022 · ✓ read'])
  expect(note()).toMatch(/^2 of 3 read/)
})

test('what was read meanwhile is there when the reader comes back, and once', () => {
  rememberRead(new Set(['/posts/first/']))
  aPath()
  rememberRead(new Set(['/posts/first/', '/posts/second/']))
  fireEvent(window, new Event('pageshow'))
  expect(facts()).toEqual(['4 April 2022 · ✓ read', '4 April 2022 · ✓ read', '4 April 2022'])
})

test('the path can be forgotten, other paths are not, and the focus stays near', () => {
  rememberRead(new Set(['/posts/first/', '/posts/elsewhere/']))
  const path = aPath()
  fireEvent.click(getByRole(path, 'button', { name: 'Forget' }))
  expect([facts(), note()]).toEqual([Array(3).fill('4 April 2022'), 'Forgotten.'])
  expect([...readPosts()]).toEqual(['/posts/elsewhere/'])
  expect(document.activeElement).toBe(document.querySelector('.reading-note'))
})

test('a browser that remembers nothing, or nonsense, shows a plain list', () => {
  localStorage.setItem('read', '{"a":1')
  aPath()
  expect(note()).toBe('')
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('denied')
  })
  expect(() => rememberRead(new Set(['/posts/first/']))).not.toThrow()
})
