import { fireEvent, getByRole, queryByRole } from '@testing-library/dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import './paragraph-link'

const writeText = vi.fn<(text: string) => Promise<void>>()

beforeEach(() => {
  writeText.mockResolvedValue()
  vi.stubGlobal('navigator', { clipboard: { writeText } })
})

afterEach(() => {
  vi.unstubAllGlobals()
  writeText.mockReset()
  document.body.replaceChildren()
})

function aText(html: string): HTMLElement {
  document.body.innerHTML = `<div class="prose">${html}</div><paragraph-link></paragraph-link>`
  return document.body
}

async function linkFrom(html: string): Promise<string | undefined> {
  fireEvent.click(getByRole(aText(html), 'button'))
  return writeText.mock.lastCall?.[0].replace(/^.*?(?=#)/, '')
}

test('links to a paragraph by the heading above and its first and last words', async () => {
  const link = await linkFrom(
    '<h2 id="why">Why</h2><p>One two, three four five six seven eight nine ten eleven-twelve</p>',
  )
  expect(link).toBe('#why:~:text=One%20two%2C%20three%20four%20five,seven%20eight%20nine%20ten%20eleven%2Dtwelve')
})

test('links to a short paragraph by all of its visible words', async () => {
  const link = await linkFrom('<p>Thus <math>x<annotation>\\x</annotation></math> <em>is</em>\nso.</p>')
  expect(link).toBe('#:~:text=Thus%20x%20is%20so.')
})

test('keeps the query of the page’s URL, and replaces its fragment', async () => {
  history.replaceState({}, '', '/posts/a/?b#c')
  await linkFrom('<p>Text</p>')
  expect(writeText.mock.lastCall?.[0]).toMatch(/\/posts\/a\/\?b#:~:text=Text$/)
})

test('the button moves to the paragraph below the pointer, and to no other block', () => {
  const body = aText('<p>One</p><blockquote><p>Quoted</p></blockquote><p>Two <em>there</em></p>')
  const button = getByRole(body, 'button')
  const over = (selector: string) => fireEvent.pointerOver(body.querySelector(selector) ?? body)
  over('em')
  expect(button.parentElement?.textContent).toContain('Two')
  over('blockquote p')
  expect(button.parentElement?.textContent).toContain('Two')
})

test('arrow keys move the button between the first and the last paragraph', () => {
  const body = aText('<p>One</p><ul><li>between</li></ul><p>Two</p>')
  const button = getByRole(body, 'button')
  button.focus()
  for (const [key, text] of [
    ['ArrowDown', 'Two'],
    ['ArrowDown', 'Two'],
    ['ArrowUp', 'One'],
    ['ArrowUp', 'One'],
  ] as const) {
    fireEvent.keyDown(button, { key })
    expect(button.parentElement?.textContent, key).toContain(text)
    expect(document.activeElement).toBe(button)
  }
})

test('the button confirms the copy', async () => {
  const button = getByRole(aText('<p>Text</p>'), 'button', { name: /^Copy a link to this paragraph/ })
  fireEvent.click(button)
  await vi.waitFor(() => expect(button.ariaLabel).toBe('Copied'))
})

test('shows no button for a text without paragraphs', () => {
  expect(queryByRole(aText('<ul><li>List</li></ul>'), 'button')).toBeNull()
})
