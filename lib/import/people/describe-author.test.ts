import { expect, test } from 'vitest'
import { describeAuthor } from './describe-author'

test('reads name, text, portrait and links under the names that themes give them', () => {
  expect(
    describeAuthor({
      name: 'Ada Lovelace',
      bio: 'Writes **programs**.',
      role: 'Analyst\nand poet',
      Avatar: '/img/ada.png',
      website: 'https://ada.example',
      twitter: '@ada',
      mastodon: '@ada@social.example',
      email: 'ada@ada.example',
      favourites: ['tea'],
    }),
  ).toEqual({
    name: 'Ada Lovelace',
    description: 'Analyst and poet',
    image: '/img/ada.png',
    text: 'Writes **programs**.',
    links: {
      Website: 'https://ada.example',
      X: 'https://x.com/ada',
      Mastodon: 'https://social.example/@ada',
      Email: 'mailto:ada@ada.example',
    },
    fields: ['name', 'role', 'Avatar', 'bio', 'website', 'twitter', 'mastodon', 'email'],
  })
})

test('reads links in a table, in a list, and in lists of tables', () => {
  expect(describeAuthor({ social: { github: 'ada', linkedin: 'https://linkedin.example/ada' } }).links).toEqual({
    GitHub: 'https://github.com/ada',
    LinkedIn: 'https://linkedin.example/ada',
  })
  expect(
    describeAuthor({ links: [{ label: 'Talks', url: 'https://talks.example' }, { github: 'ada' }] }).links,
  ).toEqual({
    Talks: 'https://talks.example',
    GitHub: 'https://github.com/ada',
  })
})

test('takes no text for a link', () => {
  expect(describeAuthor({ mastodon: 'ada', mood: 'calm', first_name: 'Ada', last_name: 'L.' })).toEqual({
    name: 'Ada L.',
    links: {},
    fields: [],
  })
})
