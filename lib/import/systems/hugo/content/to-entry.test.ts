import { expect, test } from 'vitest'
import { aPost, CONFIG, readSite } from '@/lib/import/systems/hugo/testing/read-files'
import { findEntry } from '@/lib/import/testing/source-folder'

test('knows translations by their place in the content, or by a key of their own', async () => {
  const config = `${CONFIG}[languages.en]\n[languages.de]\n`
  const site = await readSite({
    'config.toml': config,
    ...{ 'content/posts/a.md': aPost(), 'content/posts/a.de.md': aPost() },
    ...{ 'content/posts/b.md': aPost('translationKey: two'), 'content/posts/zwei.de.md': aPost('translationKey: two') },
  })
  expect(site.entries.map(({ file, translationKey }) => [file.slice('content/posts/'.length), translationKey])).toEqual(
    [
      ...[
        ['a.de.md', 'posts/a'],
        ['a.md', 'posts/a'],
        ['b.md', 'two'],
        ['zwei.de.md', 'two'],
      ],
    ],
  )
})

test('reads a file as the language that markup names', async () => {
  const site = await readSite({ 'content/posts/a.md': aPost('markup: html', '<p>It is *not* emphasis.</p>') })
  expect(site.entries[0]?.format).toBe('html')
  const { markdown } = await site.convertBody(findEntry(site, 'content/posts/a.md'))
  expect(markdown.trim()).toBe('It is \\*not\\* emphasis.')
})
