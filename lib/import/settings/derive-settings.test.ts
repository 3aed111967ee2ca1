import { expect, test } from 'vitest'
import { validateSettings } from '@/lib/config/settings-schema'
import type { SourceSettings } from '@/lib/import/source-site'
import { deriveSettings } from './derive-settings'
import { printSettings } from './print-settings'

const source: SourceSettings = { timeZone: 'Europe/Berlin', navigation: [] }

function derive(given: Partial<SourceSettings>, options: { siteAuthor?: string; paths?: string[] } = {}) {
  const files = (options.paths ?? []).map((path) => ({ path, content: '' }))
  const toNewUrl = (url: string) => (url === '/gone/' ? undefined : url.replace('/about.html', '/about/'))
  const { siteAuthor } = options
  return deriveSettings(
    { ...source, ...given },
    { redirects: {}, files },
    { siteAuthor, toNewUrl, file: '_config.yml' },
  )
}

test('takes over what the old settings say', () => {
  const { settings, notes } = derive({
    title: "Ada's notes",
    description: 'On work.',
    url: 'http://ada.example/notes',
    language: 'de',
    author: { name: 'Ada' },
    navigation: [
      { label: 'Me', url: '/about.html' },
      { label: 'Code', url: 'https://code.example/ada' },
    ],
  })
  expect(settings).toEqual({
    title: "Ada's notes",
    description: 'On work.',
    url: 'https://ada.example/notes',
    author: { name: 'Ada' },
    language: 'de',
    timeZone: 'Europe/Berlin',
    navigation: [
      { label: 'Me', href: '/about/' },
      { label: 'Code', href: 'https://code.example/ada' },
    ],
    newestPostsOnHome: 7,
    redirects: undefined,
  })
  expect([validateSettings(settings), notes]).toEqual([[], []])
})

test('what no setting here can have is said, and the settings are valid', () => {
  const { settings, notes } = derive({
    url: 'ada',
    language: 'English',
    timeZone: 'Berlin',
    navigation: [{ label: 'Gone', url: '/gone/' }],
  })
  expect(validateSettings(settings)).toEqual([])
  expect(notes.map(({ message }) => message)).toEqual([
    'the link “Gone” of the navigation leads nowhere: /gone/',
    'url: "ada" cannot be kept',
    'timeZone: "Berlin" cannot be kept',
  ])
})

test('without a navigation, the lists and the page about the author are in it', () => {
  const { settings } = derive({}, { siteAuthor: 'Ada', paths: ['content/topics/hiring.md', 'content/pages/about.md'] })
  expect(settings.navigation.map(({ href }) => href)).toEqual(['/posts/', '/topics/', '/about/'])
  expect(settings.author).toEqual({ name: 'Ada' })
})

test('prints settings as TypeScript, and many redirects as a file of their own', () => {
  const { settings } = derive({ title: "Ada's “notes”\n" })
  const few = printSettings({ ...settings, redirects: { '/feed.xml': '/atom.xml' } })
  expect(few.text).toContain(`  title: "Ada's “notes”",\n`)
  expect(few.text).toContain("  redirects: { '/feed.xml': '/atom.xml' },\n")
  expect(few.redirectsFile).toBeUndefined()

  const redirects = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`/${index}/`, '/posts/']))
  const many = printSettings({ ...settings, redirects })
  expect(many.text).toContain("import redirects from './redirects.json'\n")
  expect(many.text).toContain('\n  redirects,\n')
  expect(JSON.parse(String(many.redirectsFile?.content))).toEqual(redirects)
})

test.each(['https://example.community', 'https://localhost.example/notes'])('keeps %s', (url) => {
  expect(derive({ url }).settings.url).toBe(url)
})

test.each(['http://localhost:4000', 'http://example.org/', 'http://127.0.0.1:1313'])(
  '%s is no URL of a site',
  (url) => {
    const { settings, notes } = derive({ url })
    expect([settings.url, notes]).toEqual([undefined, []])
  },
)
