import { fireEvent, getByRole } from '@testing-library/dom'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { ThemeSwitch } from './theme-switch'

beforeAll(() => customElements.define('theme-switch', ThemeSwitch))

afterEach(() => {
  vi.restoreAllMocks()
  document.body.replaceChildren()
  localStorage.clear()
  delete document.documentElement.dataset.theme
})

function aSwitch(): HTMLElement {
  const element = document.createElement('theme-switch')
  element.append(document.createElement('button'))
  document.body.append(element)
  return getByRole(element, 'button')
}

const shown = () => document.documentElement.dataset.theme

test('without a choice the system decides', () => {
  const button = aSwitch()
  expect([button.getAttribute('aria-label'), shown()]).toEqual(['Theme: as the system', undefined])
})

test('each click goes on to the next theme, and after the last to the first', () => {
  const button = aSwitch()
  const seen = [1, 2, 3].map(() => {
    fireEvent.click(button)
    return [button.getAttribute('aria-label'), shown()]
  })
  expect(seen).toEqual([
    ['Theme: light', 'light'],
    ['Theme: dark', 'dark'],
    ['Theme: as the system', undefined],
  ])
})

test('the choice is remembered for the next page', () => {
  fireEvent.click(aSwitch())
  document.body.replaceChildren()
  delete document.documentElement.dataset.theme
  expect([aSwitch().getAttribute('aria-label'), shown()]).toEqual(['Theme: light', 'light'])
})

test('a choice in another tab is followed', () => {
  const button = aSwitch()
  localStorage.setItem('theme', 'dark')
  fireEvent(window, new StorageEvent('storage'))
  expect([button.getAttribute('aria-label'), shown()]).toEqual(['Theme: dark', 'dark'])
})

test('what something else left in the memory is no theme', () => {
  localStorage.setItem('theme', 'sepia')
  aSwitch()
  expect(shown()).toBeUndefined()
})

test('where the browser may remember nothing, the choice holds for this page', () => {
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

test('a switch that was taken out of the page listens no longer', () => {
  aSwitch()
  document.body.replaceChildren()
  localStorage.setItem('theme', 'dark')
  fireEvent(window, new StorageEvent('storage'))
  expect(shown()).toBeUndefined()
})
