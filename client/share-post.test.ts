import { fireEvent, getAllByRole, getByRole, queryAllByRole } from '@testing-library/dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SharePost } from './share-post'

customElements.define('share-post', SharePost)

const POST_URL = 'https://blog.example/posts/x/'
const clipboard = { writeText: vi.fn<(text: string) => Promise<void>>() }
const share = vi.fn<(data: ShareData) => Promise<void>>()

beforeEach(() => {
  vi.useFakeTimers()
  clipboard.writeText.mockResolvedValue()
  share.mockResolvedValue()
  vi.stubGlobal('navigator', { clipboard, share })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.resetAllMocks()
  document.body.replaceChildren()
})

function aCitation(): HTMLElement {
  const element = document.createElement('share-post')
  element.innerHTML = `<p>Ada, “<cite>A title</cite>”, 2022. <a href="${POST_URL}">${POST_URL}</a></p>`
  document.body.append(element)
  return element
}

test('copies the citation and the link as text', () => {
  const citation = aCitation()
  fireEvent.click(getByRole(citation, 'button', { name: 'Copy citation' }))
  fireEvent.click(getByRole(citation, 'button', { name: 'Copy link' }))
  expect(clipboard.writeText.mock.calls).toEqual([[`Ada, “A title”, 2022. ${POST_URL}`], [POST_URL]])
})

test('a button confirms the copy, and resets after a while', async () => {
  const button = getByRole(aCitation(), 'button', { name: 'Copy link' })
  fireEvent.click(button)
  await vi.advanceTimersByTimeAsync(10)
  expect([button.textContent, button.ariaLive]).toEqual(['Copied', 'polite'])
  await vi.advanceTimersByTimeAsync(2000)
  expect(button.textContent).toBe('Copy link')
})

test('opens the share sheet of the system, which may be dismissed', async () => {
  share.mockRejectedValue(new DOMException('Closed', 'AbortError'))
  fireEvent.click(getByRole(aCitation(), 'button', { name: 'Share…' }))
  await vi.advanceTimersByTimeAsync(10)
  expect(share).toHaveBeenCalledExactlyOnceWith({ title: 'A title', url: POST_URL })
})

test('shows no button for what the browser does not support', () => {
  vi.stubGlobal('navigator', {})
  expect(queryAllByRole(aCitation(), 'button')).toEqual([])
  vi.stubGlobal('navigator', { clipboard })
  expect(getAllByRole(aCitation(), 'button')).toHaveLength(2)
})

test('an element that is moved still has its three buttons', () => {
  const citation = aCitation()
  document.body.prepend(citation)
  expect(getAllByRole(citation, 'button')).toHaveLength(3)
})
