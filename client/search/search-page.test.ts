import { afterEach, expect, test, vi } from 'vitest'
import type { Question } from './answer'
import { addressOf, questionIn } from './search-address'
import { defineSearchPage } from './search-page'

const questions: Question[] = []
defineSearchPage(async (question) => {
  questions.push(question)
  return undefined
})

afterEach(() => {
  questions.length = 0
  document.body.replaceChildren()
  history.replaceState(null, '', '/')
})

function visit(address: string): HTMLInputElement | null {
  history.replaceState(null, '', address)
  document.body.innerHTML = '<search-page><form action="/search/"><input name="q"></form></search-page>'
  return document.querySelector('input')
}

test('what the address asks is asked', async () => {
  const input = visit('/search/?q=two+words&topic=Hiring')
  await vi.waitFor(() => expect(input?.value).toBe('two words'))
  expect(questions).toMatchObject([{ query: 'two words', filters: { topic: 'Hiring' } }])
})

test('the address follows what is typed', async () => {
  const input = visit('/search/')
  await vi.waitFor(() => expect(input?.getAttribute('role')).toBe('combobox'))
  expect(questions).toEqual([])
  if (input) input.value = 'typed'
  input?.dispatchEvent(new Event('input'))
  await vi.waitFor(() => expect(location.search).toBe('?q=typed'))
})

test('an address says a question and nothing else', () => {
  expect(addressOf('/search/', { query: 'a & b', filters: { year: '2016' } })).toBe('/search/?q=a+%26+b&year=2016')
  expect(addressOf('/search/', { query: '', filters: {} })).toBe('/search/')
  expect(questionIn(new URL('https://x.example/search/?q=a&utm=b&category='))).toEqual({ query: 'a', filters: {} })
})
