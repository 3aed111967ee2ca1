import { expect, test } from 'vitest'
import { toSitePath } from '@/lib/import/site-url'
import { anEntry, aSourceSite } from '@/lib/import/testing/builders'
import { writeFolder } from '@/lib/import/testing/source-folder'
import { followUrl } from './follow-url'
import { openSite } from './site-files'
import { toSiteFiles } from './source-files'
import { nameOwnTarget } from './target-names'

async function aSite(files: Record<string, string>, redirects: Record<string, string> = {}) {
  return openSite(writeFolder(files), new Map(Object.entries(redirects)))
}

const URLS = ['https://ada.example']

test('answers as a static host does', async () => {
  const site = await aSite({ 'a/index.html': 'A', 'b.html': 'B', 'c d.png': '' })
  expect(site.paths.toSorted()).toEqual(['/a/', '/b.html', '/c d.png'])
  expect(await site.answer('/a/')).toMatchObject({ kind: 'file', path: '/a/', isPage: true })
  expect(await site.answer('/a')).toEqual({ kind: 'redirect', to: '/a/' })
  expect(await site.answer('/a/index.html')).toMatchObject({ kind: 'file', path: '/a/' })
  expect(await site.answer('/b')).toMatchObject({ kind: 'file', file: 'b.html' })
  expect(await site.answer('/c d.png')).toMatchObject({ kind: 'file', isPage: false })
  expect(await site.answer('/d/')).toEqual({ kind: 'missing' })
})

test('follows redirects of the host and pages that redirect', async () => {
  const refresh = '<meta http-equiv="refresh" content="0; url=https://ada.example/a/">'
  const site = await aSite({ 'a/index.html': 'A', 'old/index.html': refresh }, { '/older/': '/old/#b' })
  expect(await followUrl(site, '/older', '/', URLS)).toMatchObject({ kind: 'file', path: '/a/', hops: 2 })
  expect(await followUrl(site, '../old/', '/a/', URLS)).toMatchObject({ kind: 'file', path: '/a/', hops: 1 })
})

test('redirects to a path with a sign that begins a fragment', async () => {
  const site = await aSite({ 'c#/index.html': 'A' })
  expect(await followUrl(site, '/c%23', '/', URLS)).toMatchObject({ kind: 'file', path: '/c#/', hops: 1 })
  const source = toSiteFiles(aSourceSite({ entries: [anEntry({ path: '/c#/', aliases: ['/old/'] })] }))
  expect(await followUrl(source, '/old/', '/', URLS)).toMatchObject({ kind: 'file', path: '/c#/', hops: 1 })
})

test('says of a loop that it leads nowhere', async () => {
  const site = await aSite({}, { '/a/': '/b/', '/b/': '/a/' })
  expect(await followUrl(site, '/a/', '/', URLS)).toEqual({ kind: 'missing' })
})

test('tells the URLs of a site from those of others', () => {
  expect(toSitePath('http://www.ada.example/caf%C3%A9/?x#y', '/', URLS)).toBe('/café/')
  expect(toSitePath('b.png', '/posts/a b/', URLS)).toBe('/posts/a b/b.png')
  expect(toSitePath('//other.example/a', '/', URLS)).toBeUndefined()
  expect(toSitePath('mailto:ada@ada.example', '/', URLS)).toBeUndefined()
  expect(toSitePath('/notes/a/', '/', ['https://ada.example/notes'])).toBe('/a/')
  expect(toSitePath('https://ada.example/%d0%b1/a/', '/', ['https://ada.example/%D0%B1'])).toBe('/a/')
})

test.each(['team-300x169.jpg', 'team-scaled.jpg', 'team-0a1b2c3d-800.webp', 'Team.jpg'])(
  'knows %s as a size of an image',
  async (name) => {
    const site = await aSite({ 'team.jpg': '', [`media/${name}`]: '' })
    const sites = { old: site, own: site, oldUrl: 'https://ada.example', ownUrl: 'http://localhost:3000' }
    expect(await nameOwnTarget(sites, `/media/${name}`, '/')).toBe(await nameOwnTarget(sites, '/team.jpg', '/'))
  },
)
