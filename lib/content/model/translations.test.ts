import { expect, test } from 'vitest'
import { aContext, aRendering, aSource } from '@/lib/content/testing/builders'
import { parsePost } from './post'

/** Parses an English post with these translations, whose entries begin on line 5. */
function parse(translations: Record<string, string>) {
  const source = aSource('posts/a.md', { title: 'A', date: '2022-04-04', translations })
  return parsePost(source, aRendering(), aContext({ language: 'en-GB' }))
}

test('parses the translations of a post by language', () => {
  const translations = { de: 'ein-schritt', es: 'https://es.example/paso' }
  const { entry, issues } = parse(translations)
  expect(entry?.declaredTranslations).toEqual(translations)
  expect(issues).toEqual([])
})

test('reports what is not a language tag', () => {
  expect(parse({ de: 'ein-schritt', 'deutsch!': 'x' }).issues).toMatchObject([
    { line: 6, column: 3, message: 'deutsch! is not a language tag' },
  ])
})

test('reports a translation into the language of the post itself', () => {
  for (const tag of ['en-GB', 'EN-gb', 'en-UK'])
    expect(parse({ [tag]: 'a-step' }).issues).toMatchObject([
      { line: 5, column: 3, message: `the post itself is in ${tag}` },
    ])
})
