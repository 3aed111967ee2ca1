import { fireEvent, getByRole, queryByRole } from '@testing-library/dom'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Answer, FoundPage, Question } from './answer'
import { type Ask, SearchBox } from './search-box'

const plain = (text: string) => [{ text, isMarked: false }]

function aPage(name: string, { isInSection = false, state = '' } = {}): FoundPage {
  return {
    title: plain(name),
    language: 'en',
    ...(state && { state }),
    whole: { href: `#${name}`, excerpt: [] },
    sections: [{ heading: plain('Why'), href: `#${name}-why`, excerpt: [{ text: 'because', isMarked: true }] }],
    isInSection,
  }
}

function anAnswer(pages: FoundPage[], more: Partial<Answer> = {}): Answer {
  return {
    pages,
    total: pages.length,
    choices: { topic: [['Hiring', 2]], category: [], year: [] },
    mayBeBetter: false,
    ...more,
  }
}

// jsdom has none.
beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined
})

afterEach(() => {
  document.body.replaceChildren()
  history.replaceState(null, '', '/')
})

async function searchFor(query: string, ask: Ask): Promise<HTMLInputElement> {
  const input = document.createElement('input')
  const box = new SearchBox(input, ask)
  document.body.append(input, box.element)
  input.value = query
  fireEvent.input(input)
  await vi.waitFor(() => expect(status()).not.toBe(''))
  return input
}

const status = () => getByRole(document.body, 'status').textContent
const selected = () => document.querySelector('[aria-selected=true]')?.getAttribute('href')

test('announces the number of results, and highlights the words', async () => {
  await searchFor('why', async () => anAnswer([aPage('one'), aPage('two')]))
  expect(status()).toBe('2 pages for “why”.')
  expect(document.querySelector('mark')?.textContent).toBe('because')
  expect(getByRole(document.body, 'group', { name: 'one' })).toBeTruthy()
})

test('Enter opens the best result, even a section', async () => {
  const input = await searchFor('why', async () => anAnswer([aPage('one', { isInSection: true })]))
  fireEvent.keyDown(input, { key: 'Enter' })
  await vi.waitFor(() => expect(location.hash).toBe('#one-why'))
})

test('keeps the reader’s selection when a better answer arrives', async () => {
  let reply: (answer: Answer) => void = () => undefined
  const input = await searchFor('why', async ({ isExact }) => {
    if (!isExact) return anAnswer([aPage('one'), aPage('two')], { mayBeBetter: true })
    return new Promise((resolve) => {
      reply = resolve
    })
  })
  for (let key = 0; key < 2; key++) fireEvent.keyDown(input, { key: 'ArrowDown' })
  expect(selected()).toBe('#two')
  reply(anAnswer([aPage('best'), aPage('one'), aPage('two')]))
  await vi.waitFor(() => expect(document.querySelector('[role=option]')?.getAttribute('href')).toBe('#best'))
  expect(selected()).toBe('#two')
})

test('selects the better answer if the reader has not selected one', async () => {
  await searchFor('why', async ({ isExact }) =>
    isExact ? anAnswer([aPage('best'), aPage('one')]) : anAnswer([aPage('one')], { mayBeBetter: true }),
  )
  await vi.waitFor(() => expect(selected()).toBe('#best'))
})

test('Enter waits for a pending answer', async () => {
  let reply: (answer: Answer) => void = () => undefined
  const input = document.createElement('input')
  document.body.append(input, new SearchBox(input, () => new Promise((resolve) => (reply = resolve))).element)
  input.value = 'why'
  fireEvent.input(input)
  fireEvent.keyDown(input, { key: 'Enter' })
  reply(anAnswer([aPage('late')]))
  await vi.waitFor(() => expect(location.hash).toBe('#late'))
})

test('arrow keys cycle through all results, and the input names the selected one', async () => {
  const input = await searchFor('why', async () => anAnswer([aPage('one'), aPage('two')]))
  const selections = ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown'].map((key) => {
    fireEvent.keyDown(input, { key })
    const option = document.getElementById(input.getAttribute('aria-activedescendant') ?? '')
    return option?.getAttribute('href')
  })
  expect(selections).toEqual(['#one-why', '#two', '#one-why', '#one', '#two-why', '#one'])
})

test('announces a correction', async () => {
  await searchFor('wyh', async () => anAnswer([aPage('one')], { corrected: 'why' }))
  expect(status()).toBe('Nothing found for “wyh”. 1 page for “why”.')
})

test('shows no options if nothing is found', async () => {
  const input = await searchFor('xyz', async () => anAnswer([]))
  expect(status()).toBe('Nothing found for “xyz”.')
  expect([input.getAttribute('aria-expanded'), input.getAttribute('aria-activedescendant')]).toEqual(['false', null])
})

test('searches again when a filter is set', async () => {
  const questions: Question[] = []
  await searchFor('why', async (question) => {
    questions.push(question)
    return anAnswer([aPage('one')])
  })
  const select = getByRole(document.body, 'combobox', { name: 'Topic' })
  expect([...select.children].map(({ textContent }) => textContent)).toEqual(['All topics', 'Hiring (2)'])
  fireEvent.change(select, { target: { value: 'Hiring' } })
  await vi.waitFor(() => expect(questions.at(-1)?.filters).toEqual({ topic: 'Hiring' }))
})

test('labels drafts, and explains that readers do not see them', async () => {
  await searchFor('why', async () => anAnswer([aPage('one', { state: 'draft' })]))
  expect(getByRole(document.body, 'option', { name: /^one Draft/ })).toBeTruthy()
  expect(document.querySelector<HTMLElement>('.search-note')?.hidden).toBe(false)
})

test('loads more results on demand', async () => {
  const limits: number[] = []
  await searchFor('why', async ({ limit }) => {
    limits.push(limit)
    return anAnswer([aPage('one')], { total: 9 })
  })
  fireEvent.click(getByRole(document.body, 'button', { name: 'More results' }))
  expect(limits).toEqual([6, 12])
})

test('offers to try again if the search cannot be loaded', async () => {
  const ask = vi
    .fn<Ask>()
    .mockRejectedValueOnce(new Error('offline'))
    .mockResolvedValue(anAnswer([aPage('one')]))
  await searchFor('why', ask)
  expect(status()).toMatch(/^The search cannot be loaded/)
  fireEvent.click(getByRole(document.body, 'button', { name: 'Try again' }))
  await vi.waitFor(() => expect(selected()).toBe('#one'))
  expect(queryByRole(document.body, 'button', { name: 'Try again' })).toBeNull()
})
