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
const chosen = () => document.querySelector('[aria-selected=true]')?.getAttribute('href')

test('what was found is said, and marked where it stands', async () => {
  await searchFor('why', async () => anAnswer([aPage('one'), aPage('two')]))
  expect(status()).toBe('2 pages for “why”.')
  expect(document.querySelector('mark')?.textContent).toBe('because')
  expect(getByRole(document.body, 'group', { name: 'one' })).toBeTruthy()
})

test('Enter goes to what answers best, be it a section', async () => {
  const input = await searchFor('why', async () => anAnswer([aPage('one', { isInSection: true })]))
  fireEvent.keyDown(input, { key: 'Enter' })
  await vi.waitFor(() => expect(location.hash).toBe('#one-why'))
})

test('a better answer may follow the first; what the reader has chosen meanwhile stays chosen', async () => {
  let reply: (answer: Answer) => void = () => undefined
  const input = await searchFor('why', async ({ isExact }) => {
    if (!isExact) return anAnswer([aPage('one'), aPage('two')], { mayBeBetter: true })
    return new Promise((resolve) => {
      reply = resolve
    })
  })
  for (let key = 0; key < 2; key++) fireEvent.keyDown(input, { key: 'ArrowDown' })
  expect(chosen()).toBe('#two')
  reply(anAnswer([aPage('best'), aPage('one'), aPage('two')]))
  await vi.waitFor(() => expect(document.querySelector('[role=option]')?.getAttribute('href')).toBe('#best'))
  expect(chosen()).toBe('#two')
})

test('a better answer is chosen where the reader has not', async () => {
  await searchFor('why', async ({ isExact }) =>
    isExact ? anAnswer([aPage('best'), aPage('one')]) : anAnswer([aPage('one')], { mayBeBetter: true }),
  )
  await vi.waitFor(() => expect(chosen()).toBe('#best'))
})

test('Enter waits for an answer that is on its way', async () => {
  let reply: (answer: Answer) => void = () => undefined
  const input = document.createElement('input')
  document.body.append(input, new SearchBox(input, () => new Promise((resolve) => (reply = resolve))).element)
  input.value = 'why'
  fireEvent.input(input)
  fireEvent.keyDown(input, { key: 'Enter' })
  reply(anAnswer([aPage('late')]))
  await vi.waitFor(() => expect(location.hash).toBe('#late'))
})

test('the arrows go through all results and round, and the input says which is chosen', async () => {
  const input = await searchFor('why', async () => anAnswer([aPage('one'), aPage('two')]))
  const seen = ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown'].map((key) => {
    fireEvent.keyDown(input, { key })
    const option = document.getElementById(input.getAttribute('aria-activedescendant') ?? '')
    return option?.getAttribute('href')
  })
  expect(seen).toEqual(['#one-why', '#two', '#one-why', '#one', '#two-why', '#one'])
})

test('a correction is told', async () => {
  await searchFor('wyh', async () => anAnswer([aPage('one')], { corrected: 'why' }))
  expect(status()).toBe('Nothing found for “wyh”. 1 page for “why”.')
})

test('where nothing is found, nothing is offered', async () => {
  const input = await searchFor('xyz', async () => anAnswer([]))
  expect(status()).toBe('Nothing found for “xyz”.')
  expect([input.getAttribute('aria-expanded'), input.getAttribute('aria-activedescendant')]).toEqual(['false', null])
})

test('a filter asks again, with what was chosen', async () => {
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

test('drafts are marked, and it is said that readers do not see them', async () => {
  await searchFor('why', async () => anAnswer([aPage('one', { state: 'draft' })]))
  expect(getByRole(document.body, 'option', { name: /^one Draft/ })).toBeTruthy()
  expect(document.querySelector<HTMLElement>('.search-note')?.hidden).toBe(false)
})

test('where more is found than is shown, more can be had', async () => {
  const limits: number[] = []
  await searchFor('why', async ({ limit }) => {
    limits.push(limit)
    return anAnswer([aPage('one')], { total: 9 })
  })
  fireEvent.click(getByRole(document.body, 'button', { name: 'More results' }))
  expect(limits).toEqual([6, 12])
})

test('what cannot be loaded can be tried again', async () => {
  const ask = vi
    .fn<Ask>()
    .mockRejectedValueOnce(new Error('offline'))
    .mockResolvedValue(anAnswer([aPage('one')]))
  await searchFor('why', ask)
  expect(status()).toMatch(/^The search cannot be loaded/)
  fireEvent.click(getByRole(document.body, 'button', { name: 'Try again' }))
  await vi.waitFor(() => expect(chosen()).toBe('#one'))
  expect(queryByRole(document.body, 'button', { name: 'Try again' })).toBeNull()
})
