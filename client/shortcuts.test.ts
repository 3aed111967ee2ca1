import { fireEvent } from '@testing-library/dom'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { listenForShortcuts } from './shortcuts'
import { setSingleKeys } from './single-keys'

const opened = { search: vi.fn(), shortcuts: vi.fn() }
vi.mock('./search.js', () => ({ open: (page: string) => opened.search(page) }))
vi.mock('./shortcut-list.js', () => ({ open: () => opened.shortcuts() }))

beforeAll(listenForShortcuts)

afterEach(() => {
  document.body.replaceChildren()
  localStorage.clear()
  vi.resetAllMocks()
})

/** Presses a key, and returns what it has opened; nothing if it was not handled. */
async function press(key: string, { on = document.body, ...modifiers }: { on?: HTMLElement } & KeyboardEventInit = {}) {
  const wasHandled = !fireEvent.keyDown(on, { key, ...modifiers })
  if (wasHandled)
    await vi.waitFor(() => expect([...opened.search.mock.calls, ...opened.shortcuts.mock.calls]).not.toEqual([]))
  return wasHandled ? (opened.search.mock.calls.length > 0 ? 'search' : 'shortcuts') : undefined
}

test.each([
  ['/', {}, 'search'],
  ['k', { ctrlKey: true }, 'search'],
  ['k', { metaKey: true }, 'search'],
  ['?', { shiftKey: true }, 'shortcuts'],
  ['k', {}, undefined],
  ['/', { ctrlKey: true }, undefined],
  ['/', { altKey: true }, undefined],
  ['/', { isComposing: true }, undefined],
])('the key %s with %j opens %s', async (key, modifiers, what) => {
  expect(await press(key, modifiers)).toBe(what)
})

test.each([
  ['K', { code: 'KeyK', ctrlKey: true }, 'search', 'Caps Lock'],
  ['K', { code: 'KeyK', ctrlKey: true, shiftKey: true }, undefined, 'with Shift, for the console of Firefox'],
  ['k', { code: 'KeyV', ctrlKey: true }, 'search', 'Dvorak'],
  ['t', { code: 'KeyK', ctrlKey: true }, undefined, 'Dvorak'],
  ['-', { code: 'Slash' }, undefined, 'German'],
  ['é', { code: 'Slash' }, undefined, 'Canadian French'],
  ['л', { code: 'KeyK', ctrlKey: true }, 'search', 'Russian'],
  ['Л', { code: 'KeyK', metaKey: true }, 'search', 'Russian, Caps Lock'],
  ['к', { code: 'KeyR', ctrlKey: true }, undefined, 'Russian'],
  ['.', { code: 'Slash' }, undefined, 'Russian'],
  ['κ', { code: 'KeyK', ctrlKey: true }, 'search', 'Greek'],
  ['ל', { code: 'KeyK', ctrlKey: true }, 'search', 'Hebrew'],
  ['ن', { code: 'KeyK', ctrlKey: true }, 'search', 'Arabic'],
  ['؟', { code: 'Slash', shiftKey: true }, 'shortcuts', 'Arabic'],
  ['ㅏ', { code: 'KeyK', ctrlKey: true }, 'search', 'Korean'],
  ['य', { code: 'Slash' }, 'search', 'Devanagari'],
  ['न', { code: 'KeyV' }, undefined, 'Devanagari'],
])('the key %s with %j opens %s: %s', async (key, event, what, _) => {
  expect(await press(key, event)).toBe(what)
})

test('ignores events without a key, as of Chrome’s autofill', () => {
  expect(fireEvent(document.body, new Event('keydown', { bubbles: true, cancelable: true }))).toBe(true)
})

test.each(['input', 'textarea', 'select'] as const)('ignores single keys in an %s', async (tag) => {
  const on = document.createElement(tag)
  document.body.append(on)
  expect(await press('/', { on })).toBeUndefined()
  expect(await press('k', { on, ctrlKey: true })).toBe('search')
})

test('single keys can be turned off, keys with Ctrl cannot', async () => {
  setSingleKeys(false)
  expect([await press('/'), await press('?')]).toEqual([undefined, undefined])
  expect(await press('k', { ctrlKey: true })).toBe('search')
})

function click(modifiers: MouseEventInit = {}): boolean {
  const link = document.createElement('a')
  link.href = '/search/'
  link.dataset.opens = 'search'
  link.append(document.createElement('span'))
  document.body.append(link)
  return !fireEvent.click(link.firstElementChild ?? link, modifiers)
}

test('a click on the link opens the search in place, with the URL of its page', async () => {
  expect(click()).toBe(true)
  await vi.waitFor(() => expect(opened.search).toHaveBeenCalledExactlyOnceWith(`${location.origin}/search/`))
})

test('a click with Ctrl opens a new tab', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(click({ ctrlKey: true })).toBe(false)
})
