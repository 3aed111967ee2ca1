import { expect, test } from 'vitest'
import { aContext, aRendering, aSource } from '@/lib/content/testing/builders'
import { parseAliases } from './aliases'
import { parsePost } from './post'

function parse(declared: { aliases?: string[]; redirect_from?: string[] }) {
  const reported: [path: (string | number)[], message: string, fix: string][] = []
  const aliases = parseAliases(declared, '/posts/x/', (path, message, fix) => {
    reported.push([path, message, fix])
    return undefined
  })
  return { aliases, paths: aliases.map(({ path }) => path), reported }
}

test('a relative alias is relative to the folder of the page (Hugo), a relative redirect to the root (Jekyll)', () => {
  expect(parse({ aliases: ['y', '../z/', '/w/'], redirect_from: ['v.html'] }).paths).toEqual([
    '/posts/y/',
    '/z/',
    '/w/',
    '/v.html',
  ])
})

test('drops duplicates and the URL of the page itself, without an issue', () => {
  expect(parse({ aliases: ['/posts/x', '/y/'], redirect_from: ['/y/index.html'] })).toMatchObject({
    paths: ['/y/'],
    reported: [],
  })
})

test('reports an alias that is not a path, at its entry', () => {
  const { aliases, reported } = parse({ aliases: ['/y/', '/?p=1'] })
  expect(aliases).toEqual([{ path: '/y/', field: ['aliases', 0] }])
  expect(reported).toEqual([
    [['aliases', 1], '/?p=1 is not a path of this site', 'write a path alone, such as /post/x/'],
  ])
})

test('suggests the path of an alias with a query', () => {
  expect(parse({ redirect_from: ['/old/?p=1'] }).reported).toEqual([
    [['redirect_from', 0], '/old/?p=1 is not a path of this site', 'write a path alone, such as /old/'],
  ])
})

function getAliases(file: string, frontMatter: Record<string, unknown>, oldPostPaths: string[] = []) {
  const source = aSource(file, { title: 'X', date: '2022-04-04', ...frontMatter })
  return parsePost(source, aRendering(), aContext({ oldPostPaths })).entry?.aliases.map(({ path }) => path)
}

test('drops a permalink that is an alias, or the URL of the post itself', () => {
  expect(getAliases('posts/x.md', { aliases: ['/y/x/'] }, ['/posts/:slug/', '/y/:slug/', '/z/:slug/'])).toEqual([
    '/y/x/',
    '/z/x/',
  ])
})

test('expands :filename of a bundle to the name of its folder', () => {
  expect(getAliases('posts/2022-04-04-x/index.md', {}, ['/posts/:filename/'])).toEqual(['/posts/2022-04-04-x/'])
})

test('expands :title to the slug that the front matter declares, and to the title', () => {
  expect(getAliases('posts/2022-04-04-y.md', { slug: 'another' }, ['/:title/'])).toEqual(['/another/', '/x/'])
})
