import { expect, test } from 'vitest'
import { anEntry } from '@/lib/import/testing/builders'
import { indexOldUrls } from './old-urls'
import { resolveOldUrl } from './resolve-url'

const post = anEntry({ aliases: ['/old/a post/'] })
const other = anEntry({ file: '_posts/other.md', path: '/notes/other/', title: 'Other' })
const picture = { file: 'assets/img/Chart.PNG', path: '/img/Chart.PNG' }
const retina = { file: 'notes/other/logo@2x.png', path: '/notes/other/logo@2x.png' }
const oldUrls = indexOldUrls({
  entries: [post, other],
  assets: [picture, retina],
  lists: [{ path: '/tags/hiring/', target: { kind: 'tag', name: 'Hiring' } }],
})

function resolve(url: string, siteUrl = 'https://www.ada.example') {
  const resolved = resolveOldUrl(url, other, { oldUrls, siteUrl })
  if (resolved.kind !== 'found') return resolved.kind === 'corrected' ? resolved.url : resolved.kind
  const { target, suffix } = resolved
  const name =
    target.kind === 'entry' ? target.entry.title : target.kind === 'asset' ? target.asset.file : target.target.kind
  return `${name}${suffix}`
}

test.each([
  '/2020/01/02/a-post.html',
  '/2020/01/02/a-post',
  '/2020/01/02/a-post/',
  '/2020/01/02/a-post/index.html',
  '../../2020/01/02/a-post.html',
  'https://ada.example/2020/01/02/a-post.html',
  'http://www.ada.example/2020/01/02/A-POST.html',
  '//ada.example/old/a%20post/',
  '/old/a post',
])('finds a post by %s', (url) => {
  expect(resolve(url)).toBe('A post')
})

test('keeps what follows the path', () => {
  expect(resolve('/2020/01/02/a-post.html?print=1#why')).toBe('A post?print=1#why')
})

test('finds a post below the path of the old site, and by the file beside it', () => {
  expect(resolve('/blog/2020/01/02/a-post.html', 'https://ada.example/blog')).toBe('A post')
  expect(resolve('/blog/blog/2020/01/02/a-post.html', 'https://ada.example/blog')).toBe('A post')
  expect(resolve('2020-01-02-a-post.md#why')).toBe('A post#why')
})

test.each(['/img/Chart.PNG', '/img/chart.png', '/img/chart.jpg', '/pictures/chart.png'])(
  'finds a picture by %s',
  (url) => {
    expect(resolve(url)).toBe('assets/img/Chart.PNG')
  },
)

test('takes the name of a file for no email address', () => {
  expect(resolve('logo@2x.png')).toBe('notes/other/logo@2x.png')
})

test.each(['not a url', 'ada.example', 'localhost:4000'])('needs no valid URL of the site, such as %s', (siteUrl) => {
  expect(resolve('/img/Chart.PNG', siteUrl)).toBe('assets/img/Chart.PNG')
})

test('resolves a relative URL below a path with a sign that begins a fragment', () => {
  const notes = anEntry({ path: '/c#/notes/', file: '_posts/notes.md' })
  const beside = indexOldUrls({ entries: [], assets: [{ file: 'c#/notes/a.png', path: '/c#/notes/a.png' }], lists: [] })
  expect(resolveOldUrl('a.png', notes, { oldUrls: beside, siteUrl: undefined })).not.toHaveProperty('isSimilar')
})

test('finds a list', () => {
  expect(resolve('/tags/hiring')).toBe('tag')
})

test.each(['https://b.example/img/Chart.PNG', '#why', 'mailto:a@b.example', 'tel:1', 'javascript:void(0)', ''])(
  'leaves %j as it is',
  (url) => {
    expect(resolve(url)).toBe('other')
  },
)

test.each([
  ['www.b.example/x', 'https://www.b.example/x'],
  ['ada@b.example', 'mailto:ada@b.example'],
])('adds the scheme to %s', (url, corrected) => {
  expect(resolve(url)).toBe(corrected)
})

test.each(['/nowhere/', 'nowhere.html', 'https://ada.example/gone'])('says that nothing is at %s', (url) => {
  expect(resolve(url)).toBe('missing')
})
