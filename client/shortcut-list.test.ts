import { fireEvent, getByRole } from '@testing-library/dom'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { areSingleKeysEnabled } from './single-keys'

// Dialogs and constructed style sheets are not implemented by jsdom.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
  }
  CSSStyleSheet.prototype.replaceSync = () => undefined
  Object.assign(document, { adoptedStyleSheets: [] })
})

beforeEach(async () => {
  localStorage.clear()
  document.body.replaceChildren()
  vi.resetModules()
  const { open } = await import('./shortcut-list')
  open()
})

const list = () => getByRole(document.body, 'dialog', { name: 'Keyboard shortcuts' })

test('lists each key with its function', () => {
  const rows = [...list().querySelectorAll('dl > div')].map(({ children }) =>
    [...children].map((one) => one.textContent),
  )
  expect(rows.slice(0, 3)).toEqual([
    ['/', 'Search'],
    ['Ctrl K', 'Search, even while typing'],
    ['?', 'Show this list'],
  ])
})

test('turns single-key shortcuts off, and on again', () => {
  const box = getByRole<HTMLInputElement>(list(), 'checkbox')
  expect(box.checked).toBe(true)
  fireEvent.click(box)
  expect(areSingleKeysEnabled()).toBe(false)
  fireEvent.click(box)
  expect(areSingleKeysEnabled()).toBe(true)
})

test('has no id that a heading of the page can have', () => {
  expect(document.querySelector('[id]:not([id^="site:"])')).toBe(null)
})

test('closes with its button', () => {
  fireEvent.click(getByRole(list(), 'button', { name: 'Close' }))
  expect(document.querySelector('dialog')?.open).toBe(false)
})
