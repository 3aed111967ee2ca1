import { fireEvent, getByRole } from '@testing-library/dom'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { ThemeSwitch } from './theme-switch'

beforeAll(() => customElements.define('theme-switch', ThemeSwitch))

afterEach(() => {
  vi.restoreAllMocks()
  document.body.replaceChildren()
  localStorage.clear()
  delete document.documentElement.dataset.theme
  document.head.replaceChildren()
})

function aSwitch(): HTMLElement {
  const element = document.createElement('theme-switch')
  element.append(document.createElement('button'))
  document.body.append(element)
  return getByRole(element, 'button')
}

const shown = () => document.documentElement.dataset.theme

test('follows the system by default', () => {
  const button = aSwitch()
  expect([button.getAttribute('aria-label'), shown()]).toEqual(['Theme: system', undefined])
})

test('each click switches to the next theme, and the last theme back to the first', () => {
  const button = aSwitch()
  const themes = [1, 2, 3].map(() => {
    fireEvent.click(button)
    return [button.getAttribute('aria-label'), shown()]
  })
  expect(themes).toEqual([
    ['Theme: light', 'light'],
    ['Theme: dark', 'dark'],
    ['Theme: system', undefined],
  ])
})

test('remembers the choice for the next page', () => {
  fireEvent.click(aSwitch())
  document.body.replaceChildren()
  delete document.documentElement.dataset.theme
  expect([aSwitch().getAttribute('aria-label'), shown()]).toEqual(['Theme: light', 'light'])
})

test('follows a choice in another tab', () => {
  const button = aSwitch()
  localStorage.setItem('theme', 'dark')
  fireEvent(window, new StorageEvent('storage'))
  expect([button.getAttribute('aria-label'), shown()]).toEqual(['Theme: dark', 'dark'])
})

test('ignores an unknown theme in the storage', () => {
  localStorage.setItem('theme', 'sepia')
  aSwitch()
  expect(shown()).toBeUndefined()
})

test('applies the choice to this page if the storage is blocked', () => {
  for (const method of ['getItem', 'setItem', 'removeItem'] as const) {
    vi.spyOn(Storage.prototype, method).mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    })
  }
  const button = aSwitch()
  fireEvent.click(button)
  expect([button.getAttribute('aria-label'), shown()]).toEqual(['Theme: light', 'light'])
  fireEvent.click(button)
  expect(shown()).toBe('dark')
})

/** Adds the colours of the browser’s interface as in the head of every page. @returns their media queries */
function themeColours(): () => string[] {
  document.head.innerHTML = ['light', 'dark']
    .map((scheme) => `<meta name="theme-color" content="${scheme}" media="(prefers-color-scheme: ${scheme})">`)
    .join('')
  return () => [...document.head.querySelectorAll('meta')].map(({ media }) => media)
}

test('the colour of the browser’s interface follows the choice', () => {
  const media = themeColours()
  const button = aSwitch()
  const seen = [media()]
  for (let times = 0; times < 3; times++) {
    fireEvent.click(button)
    seen.push(media())
  }
  const system = ['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)']
  expect(seen).toEqual([system, ['all', 'not all'], ['not all', 'all'], system])
})

test('a removed switch stops listening', () => {
  aSwitch()
  document.body.replaceChildren()
  localStorage.setItem('theme', 'dark')
  fireEvent(window, new StorageEvent('storage'))
  expect(shown()).toBeUndefined()
})
