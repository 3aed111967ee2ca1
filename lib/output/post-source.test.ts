import { expect, test, vi } from 'vitest'
import { isSourceFile, parseSourceFile } from '@/lib/content/front-matter/parse-source-file'
import { aDate, aPost } from '@/lib/content/testing/builders'
import { renderPostSource } from './post-source'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

test('has the body as written, below front matter that contains only published fields', () => {
  const file = '---\r\ntitle: Umlaut\r\n# a note to myself\r\n---\r\nOne *two*.\r\n'
  const source = parseSourceFile('posts/ä.md', file)
  const markdown = isSourceFile(source) ? source.body : ''
  const text = renderPostSource(aPost({ slug: 'ä', title: 'Umlaut', markdown }))

  expect(text).toMatch(/^---\ntitle: Umlaut\n/)
  expect(text).toMatch(/\n---\nOne \*two\*\.\n$/)
  expect(text).not.toContain('a note to myself')
})

test('the front matter has the fields that the page of the post shows', () => {
  const post = aPost({
    slug: 'x',
    title: 'X: "Y"',
    description: 'About # X',
    updated: aDate('2024-02-03'),
    language: 'ja',
    categories: [{ slug: 'people', title: 'People' }],
    topics: [{ slug: 'hiring', title: 'Hiring' }],
    markdown: 'Text\n',
  })
  expect(renderPostSource(post)).toBe(`---
title: 'X: "Y"'
url: https://blog.example/posts/x/
author: Ada Example
date: 2022-04-04
updated: 2024-02-03
description: "About # X"
lang: ja
categories:
  - People
topics:
  - Hiring
---
Text
`)
})

test.each(['draft', 'scheduled'] as const)('labels a %s post in previews', (state) => {
  expect(renderPostSource(aPost({ title: 'X', state }))).toMatch(new RegExp(`^---\\ntitle: X\\nstate: ${state}\\n`))
})

test('names the authors of the post, and not the author of the site', () => {
  const toAuthors = (...names: string[]) => renderPostSource(aPost({ authors: names.map((name) => ({ name })) }))
  expect(toAuthors('Ben Guest')).toContain('\nauthor: Ben Guest\n')
  expect(toAuthors('Ben Guest', 'Cleo')).toContain('\nauthors:\n  - Ben Guest\n  - Cleo\n')
  expect(toAuthors()).not.toContain('author')
})

test('has the licence of the post, if it has one', () => {
  const text = renderPostSource(aPost({ license: 'CC-BY-4.0' }))
  expect(text).toContain('\nlicense: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/\n')
  expect(renderPostSource(aPost())).not.toContain('license')
})
