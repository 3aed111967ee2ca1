import { afterEach, expect, test, vi } from 'vitest'
import { siteConfig } from '@/lib/config/settings'
import { aPost } from '@/lib/content/testing/builders'
import { postLicense } from './post-license'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

afterEach(() => {
  delete siteConfig.license
})

test('a post has no licence if neither it nor the settings have one', () => {
  expect(postLicense(aPost())).toBeUndefined()
})

test('a post has the licence of the settings, its own instead, or none', () => {
  siteConfig.license = 'CC-BY-SA-4.0'
  expect([aPost(), aPost({ license: 'CC0-1.0' }), aPost({ license: 'none' })].map(postLicense)).toEqual([
    { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
    { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
    undefined,
  ])
})

test('the settings can have another licence by its name and URL', () => {
  siteConfig.license = { name: 'House rules', url: 'https://blog.example/rules/' }
  expect(postLicense(aPost())).toEqual({ name: 'House rules', url: 'https://blog.example/rules/' })
})
