import { expect, test, vi } from 'vitest'
import { aParsedPost } from '@/lib/content/testing/builders'
import { resolveTranslations } from './translations'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const en = aParsedPost({
  slug: 'a-step',
  language: 'en',
  declaredTranslations: { fr: 'un-pas', es: 'https://es.example/paso' },
})
const fr = aParsedPost({ slug: 'un-pas', language: 'fr' })
const de = aParsedPost({ slug: 'ein-schritt', language: 'de', declaredTranslations: { fr: 'un-pas' } })
const untranslated = aParsedPost({ slug: 'untranslated' })

test('gives all translations of a post the URLs of all others, whichever of them declares it', () => {
  const resolved = resolveTranslations([en, fr, de, untranslated])

  for (const post of [en, fr, de]) {
    const urls = Object.fromEntries(resolved.get(post)?.map(({ language, url }) => [language, url]) ?? [])
    expect(urls, post.slug).toEqual({
      en: 'https://blog.example/posts/a-step/',
      fr: 'https://blog.example/posts/un-pas/',
      de: 'https://blog.example/posts/ein-schritt/',
      es: 'https://es.example/paso',
    })
    expect(resolved.get(post), post.slug).toHaveLength(4)
  }
  expect(resolved.has(untranslated)).toBe(false)
})

test('leaves out a translation that is not among the posts', () => {
  expect(resolveTranslations([de]).size).toBe(0)
})

test('gives each language one URL, however its tag is written', () => {
  const post = aParsedPost({
    language: 'en',
    declaredTranslations: { 'PT-br': 'https://pt.example/a', 'pt-BR': 'https://pt.example/b' },
  })
  expect(resolveTranslations([post]).get(post)?.slice(1)).toEqual([{ language: 'pt-BR', url: 'https://pt.example/a' }])
})
