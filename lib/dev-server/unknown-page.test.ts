import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { outputFile } from '@/lib/node/fs'
import { isUnknownPage } from './unknown-page'

const PAGES = [
  '/',
  '/posts/',
  '/posts/größe/',
  '/posts/page/2/',
  '/posts/node.js/',
  '/topics/hiring/',
  '/about/',
  '/talks/2026/',
]

/** Whether each of these paths is that of an unknown page. */
async function getUnknown(paths: string[]): Promise<string[]> {
  const publicDir = mkdtempSync(join(tmpdir(), 'step-back-public-'))
  onTestFinished(() => rmSync(publicDir, { recursive: true }))
  await outputFile(join(publicDir, 'slides', 'index.html'), '<p>Slides</p>')
  await outputFile(join(publicDir, 'CNAME'), 'ada.example')
  return paths.filter((path) => isUnknownPage(path, (page) => PAGES.includes(page), publicDir))
}

test('knows the pages of the content, encoded or not, with or without a trailing slash', async () => {
  expect(await getUnknown([...PAGES, '/posts/gr%C3%B6%C3%9Fe/', '/posts/gro%CC%88%C3%9Fe', '/about'])).toEqual([])
})

test('knows the folders of app/, the files of public/, and what Next serves', async () => {
  expect(
    await getUnknown(['/search/', '/feeds/', '/slides/', '/CNAME', '/_next/static/x', '/__nextjs_launch-editor']),
  ).toEqual([])
})

test('leaves files to the route that serves them', async () => {
  expect(await getUnknown(['/feed.xml', '/posts/x/picture.png', '/posts/x/index.md', '/client/search.js'])).toEqual([])
})

test('knows the desk, and the desk of each post', async () => {
  expect(await getUnknown(['/desk/', '/desk', '/desk/posts/', '/desk/posts/gr%C3%B6%C3%9Fe/'])).toEqual([])
  const unknown = ['/desk/posts/nope/', '/desk/about/', '/desk/posts/page/2/']
  expect(await getUnknown(unknown)).toEqual(unknown)
})

test('finds posts, pages and lists that do not exist', async () => {
  const paths = [
    '/nope/',
    '/about/nope/',
    '/talks/2026/nope/',
    '/feeds/nope/',
    '/posts/nope/',
    '/posts/page/99/',
    '/topics/nope/',
    '/categories/nope',
    '/series/nope/',
  ]
  expect(await getUnknown(paths)).toEqual(paths)
})
