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

const TWO_LINES = '<span class="line">one\n</span><mark class="line" data-line="2">two\n</mark>'

/** A code block as the pipeline renders it. */
function aBlock(lines = TWO_LINES): HTMLElement {
  const figure = document.createElement('figure')
  figure.innerHTML = `<copy-code></copy-code><pre><code>${lines}</code></pre>`
  document.body.append(figure)
  return figure
}

test('copies the code without the line break at its end', () => {
  fireEvent.click(getByRole(aBlock(), 'button', { name: 'Copy' }))
  expect(writeText).toHaveBeenCalledExactlyOnceWith('one\ntwo')
})

test.each([
  ['a deleted line', '<del class="line">old\n</del><ins class="line">new\n</ins>', 'new'],
  ['a deleted last line', '<span class="line">kept\n</span><del class="line">old\n</del>', 'kept'],
  ['highlighted words in one', '<del class="line"><span class="name">old</span>()\n</del>', ''],
])('does not copy %s', (_, lines, copied) => {
  fireEvent.click(getByRole(aBlock(lines), 'button'))
  expect(writeText).toHaveBeenCalledExactlyOnceWith(copied)
})

test.each([
  [
    'the deleted lines of a diff',
    '<span class="deleted">- old</span>\n<span class="inserted">+ new</span>\n',
    '- old\n+ new',
  ],
  ['empty lines and those without highlighting', 'one\n\n<span class="name">two</span>\n', 'one\n\ntwo'],
])('copies %s', (_, lines, copied) => {
  fireEvent.click(getByRole(aBlock(lines), 'button'))
  expect(writeText).toHaveBeenCalledExactlyOnceWith(copied)
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
