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

async function addressFrom(html: string): Promise<string | undefined> {
  fireEvent.click(getByRole(aText(html), 'button'))
  return writeText.mock.lastCall?.[0].replace(/^.*?(?=#)/, '')
}

test('a paragraph is named by the heading above and the words at its ends', async () => {
  const address = await addressFrom(
    '<h2 id="why">Why</h2><p>One two, three four five six seven eight nine ten eleven-twelve</p>',
  )
  expect(address).toBe('#why:~:text=One%20two%2C%20three%20four%20five,seven%20eight%20nine%20ten%20eleven%2Dtwelve')
})

test('a short one by all its words, without what is not shown', async () => {
  const address = await addressFrom('<p>Thus <math>x<annotation>\\x</annotation></math> <em>is</em>\nso.</p>')
  expect(address).toBe('#:~:text=Thus%20x%20is%20so.')
})

test('what stands in the address of the page is kept, and its own place is not', async () => {
  history.replaceState({}, '', '/posts/a/?b#c')
  await addressFrom('<p>Text</p>')
  expect(writeText.mock.lastCall?.[0]).toMatch(/\/posts\/a\/\?b#:~:text=Text$/)
})

test('the button goes to the paragraph below the pointer, and to no other block', () => {
  const body = aText('<p>One</p><blockquote><p>Quoted</p></blockquote><p>Two <em>there</em></p>')
  const button = getByRole(body, 'button')
  const over = (selector: string) => fireEvent.pointerOver(body.querySelector(selector) ?? body)
  over('em')
  expect(button.parentElement?.textContent).toContain('Two')
  over('blockquote p')
  expect(button.parentElement?.textContent).toContain('Two')
})

test('arrow keys lead to the other paragraphs, and no further', () => {
  const body = aText('<p>One</p><ul><li>between</li></ul><p>Two</p>')
  const button = getByRole(body, 'button')
  button.focus()
  for (const [key, place] of [
    ['ArrowDown', 'Two'],
    ['ArrowDown', 'Two'],
    ['ArrowUp', 'One'],
    ['ArrowUp', 'One'],
  ] as const) {
    fireEvent.keyDown(button, { key })
    expect(button.parentElement?.textContent, key).toContain(place)
    expect(document.activeElement).toBe(button)
  }
})

test('the button says what became of it', async () => {
  const button = getByRole(aText('<p>Text</p>'), 'button', { name: /^Copy a link to this paragraph/ })
  fireEvent.click(button)
  await vi.waitFor(() => expect(button.ariaLabel).toBe('Copied'))
})

test('a text without paragraphs has no button', () => {
  expect(queryByRole(aText('<ul><li>List</li></ul>'), 'button')).toBeNull()
})
