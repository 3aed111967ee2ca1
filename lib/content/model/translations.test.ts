import { expect, test, vi } from 'vitest'
import { aPost } from '@/lib/content/testing/builders'
import { linkTranslations } from './translations'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const en = aPost({ slug: 'a-step', language: 'en', translations: { fr: 'un-pas', es: 'https://es.example/paso' } })
const fr = aPost({ slug: 'un-pas', language: 'fr' })
const de = aPost({ slug: 'ein-schritt', language: 'de', translations: { fr: 'un-pas' } })
const alone = aPost({ slug: 'alone' })

const ALL = {
  en: 'https://blog.example/posts/a-step/',
  fr: 'https://blog.example/posts/un-pas/',
  de: 'https://blog.example/posts/ein-schritt/',
  es: 'https://es.example/paso',
}

test('all translations of a post know of each other, whichever says so', () => {
  const linked = linkTranslations([en, fr, de, alone])
  for (const post of [en, fr, de]) expect(Object.fromEntries(linked.get(post) ?? []), post.slug).toEqual(ALL)
  expect(linked.has(alone)).toBe(false)
})

test('a translation that is not published is not led to', () => {
  const linked = linkTranslations([de])
  expect(linked.size).toBe(0)
})
