import { fromHtml } from 'hast-util-from-html'
import { expect, test } from 'vitest'
import { readContent } from '@/lib/import/verify/pages/read-content'
import { compareCode } from './compare-code'
import { compareHeadings, compareIds } from './compare-headings'
import { compareEmbeds, compareImages, compareLinks, hasSameKey } from './compare-urls'

function read(html: string) {
  return readContent(fromHtml(html, { fragment: true }).children)
}

/** Every URL leads to what it says, but `nowhere`. */
function targets(html: string): Map<string, string | undefined> {
  const { links, images } = read(html)
  const urls = [...links.map(({ href }) => href), ...images.map(({ src }) => src)]
  return new Map(urls.map((url) => [url, url === 'nowhere' ? undefined : url]))
}

test('names the first line of code that differs', () => {
  expect(compareCode(['a\n\tb'], ['a\n  b'])).toMatchObject([
    { kind: 'code that differs', isLoss: true, old: 'line 2: "\\tb"', own: 'line 2: "  b"' },
  ])
  expect(compareCode(['a  \nb'], ['a\nb'])).toEqual([])
  expect(compareCode(['a🔒b'], ['a:lock:b'])).toMatchObject([{ isLoss: false }])
  expect(compareCode(['a'], ['a\nb'])[0]).toMatchObject({ old: 'the end', own: 'line 2: "b"' })
})

test('finds blocks of code that are missing or added', () => {
  expect(compareCode(['a', 'b'], ['b']).map(({ kind }) => kind)).toEqual(['blocks of code missing'])
  expect(compareCode(['b'], ['a', 'b']).map(({ kind }) => kind)).toEqual(['blocks of code added'])
})

test('accepts another id if the old one is on the page too', () => {
  const [old, own] = [read('<h2 id="a">A</h2>'), read('<h2 id="b">A</h2><a name="a"></a>')]
  expect(compareHeadings(old, own, own.ids)).toEqual([])
  expect(compareHeadings(old, own, new Set(['b']))).toMatchObject([
    { kind: 'ids of headings missing', isLoss: true, old: '#a (A)', own: '#b' },
  ])
})

test('knows the same video by URLs that are not encoded as they should be', () => {
  expect(hasSameKey('https://a.example/x%E3%81%9/abc', 'https://b.example/abc')).toBe(true)
})

test('finds headings that are none here', () => {
  const [old, own] = [read('<h2>A</h2><h2>“B”</h2>'), read('<p>A</p><h2>"B"</h2>')]
  expect(compareHeadings(old, own, own.ids).map((difference) => difference.old)).toEqual(['A'])
})

test('accepts a comment in code for what the old site made a heading of it', () => {
  const old = read('<h1 id="a">A plan</h1>')
  expect(compareHeadings(old, read('<pre># A plan</pre>'), new Set())).toEqual([])
  expect(compareHeadings(old, read('<pre>A plan</pre>'), new Set())).toHaveLength(2)
})

test('finds other ids that URLs may lead to', () => {
  const old = read('<p id="proof"></p><sup id="fnref:1">1</sup><h2 id="a">A</h2>')
  expect(compareIds(old, new Set()).map((difference) => difference.old)).toEqual(['#proof'])
})

function links(old: string, own: string) {
  return compareLinks(read(old), read(own), targets(old), targets(own)).map(({ kind }) => kind)
}

test('finds links that are missing or lead elsewhere', () => {
  expect(links('<a href="/a">A</a>', '<a href="/a">A</a><a href="/b">B</a>')).toEqual([])
  expect(links('<a href="/a">A</a>', 'A')).toEqual(['links missing'])
  expect(links('<a href="/a">A</a>', '<a href="/b">A</a>')).toEqual(['links that lead elsewhere'])
  expect(links('<a href="/a">A</a>', '<a href="nowhere">A</a>')).toEqual(['links that lead nowhere'])
  expect(links('<a href="nowhere">A</a>', 'A')).toEqual([])
})

test('accepts code for what the old site made a link of it', () => {
  const code = '<pre>&lt;a href="/a">A&lt;/a></pre>'
  expect(links('<p><a href="/a">A</a></p>', code)).toEqual([])
  expect(links('<p><a href="/a">B</a></p>', code)).toEqual(['links missing'])
})

test('accepts a video for a link to it, and a link for a video', () => {
  const video = '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>'
  const link = '<a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">V</a>'
  expect(links(link, video)).toEqual([])
  expect(compareEmbeds(read(video), read(link))).toEqual([])
  const flash = '<embed src="http://vimeo.com/moogaloop.swf?clip_id=297&amp;server=x">'
  expect(compareEmbeds(read(flash), read('<a href="https://vimeo.com/297">V</a>'))).toEqual([])
  expect(compareEmbeds(read(video), read('none')).map(({ kind }) => kind)).toEqual(['embeds missing'])
  const script = '<script src="https://ada.example/fetch.js"></script>'
  expect(compareEmbeds(read(script), read('<a href="/prefetching">P</a>'))).toHaveLength(1)
})

function images(old: string, own: string) {
  return compareImages(read(old), read(own), targets(old), targets(own)).map((difference) => difference.old)
}

test('finds images that are missing or not served', () => {
  expect(images('<img src="/a/Big Cat.png">', '<img src="/immutable/bigcat-0a1b2c3d.webp">')).toEqual([])
  expect(images('<img src="a.png"><img src="b.png">', '<img src="a.png">')).toEqual(['b.png'])
  expect(images('<img src="a.png">', '<img src="nowhere">')).toEqual(['a.png'])
  expect(images('<img src="nowhere">', '')).toEqual([])
  expect(images('<img src="a.png">', '<img src="renamed.png">')).toEqual([])
})
