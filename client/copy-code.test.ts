import { fireEvent, getByRole, queryByRole } from '@testing-library/dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import './copy-code'

const writeText = vi.fn<(text: string) => Promise<void>>()

beforeEach(() => {
  vi.useFakeTimers()
  writeText.mockResolvedValue()
  vi.stubGlobal('navigator', { clipboard: { writeText } })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  writeText.mockReset()
  document.body.replaceChildren()
})

/** A code block whose second line is highlighted and numbered, as the pipeline renders it. */
function aBlock(): HTMLElement {
  const figure = document.createElement('figure')
  const pre = document.createElement('pre')
  const line = document.createElement('mark')
  line.dataset.line = '2'
  line.textContent = 'two\n'
  pre.append('one\n', line)
  figure.append(document.createElement('copy-code'), pre)
  document.body.append(figure)
  return figure
}

test('copies the code without the line break at its end', () => {
  fireEvent.click(getByRole(aBlock(), 'button', { name: 'Copy' }))
  expect(writeText).toHaveBeenCalledExactlyOnceWith('one\ntwo')
})

test('the button confirms the copy, and resets after a while', async () => {
  const button = getByRole(aBlock(), 'button')
  fireEvent.click(button)
  await vi.advanceTimersByTimeAsync(10)
  expect([button.textContent, button.ariaLive]).toEqual(['Copied', 'polite'])
  await vi.advanceTimersByTimeAsync(2000)
  expect(button.textContent).toBe('Copy')
})

test('the button shows that copying failed', async () => {
  writeText.mockRejectedValue(new DOMException('Denied', 'NotAllowedError'))
  const button = getByRole(aBlock(), 'button')
  fireEvent.click(button)
  await vi.advanceTimersByTimeAsync(10)
  expect(button.textContent).toBe('Copy failed')
})

test('shows no button in a browser without a clipboard', () => {
  vi.stubGlobal('navigator', {})
  expect(queryByRole(aBlock(), 'button')).toBeNull()
})

test('an element that is moved still has one button', () => {
  const block = aBlock()
  document.body.append(block)
  expect(block.querySelectorAll('button')).toHaveLength(1)
})
