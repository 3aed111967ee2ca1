import { Resvg } from '@resvg/resvg-js'
import { expect, test, vi } from 'vitest'
import { aPost } from '@/lib/content/testing/builders'
import { drawShareImage, shareSvg } from './draw-share-image'
import { fitTitle } from './fit-title'
import { fontRuns } from './fonts'
import { postCard, postImage, SHARE_IMAGE, type ShareCard, shareImagePath } from './share-card'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const BOX = { width: 1020, height: 280 }
const TITLES: [title: string, language: string][] = [
  ['The step back', 'en'],
  ['WWWWWW MMMMMM WWWWWW MMMMMM WWWWWW MMMMMM', 'en'],
  ['Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsentwurf', 'de'],
  ['</script><script>alert(1)</script> & "quotes" 日本語', 'en'],
  ['Ένα βήμα πίσω: καλύτερη ηγεσία', 'el'],
  ['Шаг назад: щедрость, широта и выбор', 'ru'],
  ['قيادة الفرق DevOps بهدوء في 2024، ثم خطوة إلى الوراء', 'ar'],
  ['מנהיגות שקטה עם CI/CD', 'he'],
  ['日本語の振り返り：リーダーシップについて、チームと一緒に考えたこと。', 'ja'],
  ['简体中文标题：领导力与后退一步', 'zh-CN'],
  ['한국어 제목: 한 걸음 물러서서 보는 리더십', 'ko'],
  [`${'A title that does not end, '.repeat(20)}`, 'en'],
]

function aCard(given: Partial<ShareCard> = {}): ShareCard {
  return { title: 'The step back', language: 'en', site: 'The Test Blog', ...given }
}

test.each(TITLES)('draws all of %s within the margins (%s)', (title, language) => {
  const { svg, fontFiles } = shareSvg(aCard({ title, language, kicker: 'Topic' }))
  const letters = svg.replace(/<rect[^>]*><\/rect>/, '')
  const box = new Resvg(letters, { font: { fontFiles, loadSystemFonts: false } }).getBBox()
  expect(box?.x).toBeGreaterThanOrEqual(80)
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(SHARE_IMAGE.width - 80)
  expect(box?.y).toBeGreaterThanOrEqual(80)
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(SHARE_IMAGE.height - 70)
})

test('is a small PNG of 1200 × 630 pixels', async () => {
  const png = Buffer.from(await drawShareImage(aCard()))
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
  expect(png.length).toBeLessThan(30_000)
})

test('shows the name of the blog if no font has the letters of the title', () => {
  const { svg } = shareSvg(aCard({ title: 'ཀ་ཁ་ག', language: 'bo' }))
  expect(svg).toContain('The Test Blog')
  expect(svg).not.toContain('ཀ')
})

test('places each script of a mixed line in its own font', async () => {
  const { svg, fontFiles } = shareSvg(aCard({ title: 'At 日本語 I', language: 'en' }))
  const [, from] = /<tspan x="([\d.]+)" font-family="Sawarabi Gothic">日本語 </.exec(svg) ?? []
  // The font’s own figures (its table hmtx), and a little kerning.
  expect(Number(from) / 92).toBeCloseTo(90 / 92 + 0.712 + 0.368 + 0.228, 1)
  expect(fontFiles).toHaveLength(2)
})

test('omits emoji', () => {
  expect(shareSvg(aCard({ title: 'Done 🎉👩🏽‍💻 at last' })).svg).toContain('>Done at last<')
})

test('chooses the font of each letter by its script and the language', () => {
  const runs = (text: string, language: string) => fontRuns(text, language).map(({ text, font }) => [text, font.family])
  expect(runs('DevOps 日本', 'ja')).toEqual([
    ['DevOps ', 'Source Serif 4'],
    ['日本', 'Sawarabi Gothic'],
  ])
  expect(runs('领导力', 'zh')).toEqual([['领导力', 'ZCOOL XiaoWei']])
  expect(runs('שלום!', 'he')).toEqual([['שלום!', 'Noto Serif Hebrew']])
})

test('sets a short title large and a long one smaller, and truncates one that is too long', () => {
  expect(fitTitle('The step back', 'en', BOX)).toEqual({ lines: ['The step back'], size: 92 })
  const long = fitTitle('A very long title about the shortest meeting that anybody has ever had here', 'en', BOX)
  expect(long.size).toBeLessThan(92)
  expect(long.lines.join(' ')).toMatch(/^A very long title .* ever had here$/)
  const endless = fitTitle('On and on and '.repeat(40), 'en', BOX)
  expect(endless.lines.at(-1)).toMatch(/…$/)
})

test('breaks lines between words without spaces, and starts none with punctuation', () => {
  const { lines } = fitTitle('チームと一緒に考えたこと、そして次の一歩、それから先のことについて話します。', 'ja', BOX)
  expect(lines.length).toBeGreaterThan(1)
  for (const line of lines) expect(line).not.toMatch(/^[、。]/)
})

test('its URL changes with its words, and with nothing else', () => {
  const [post, other] = [aPost({ title: 'A' }), aPost({ title: 'A', html: '<p>Another text</p>' })]
  expect(shareImagePath(postCard(post))).toBe(shareImagePath(postCard(other)))
  expect(shareImagePath(postCard(aPost({ title: 'B' })))).not.toBe(shareImagePath(postCard(post)))
})

test.each([
  [
    { url: '/immutable/map-1.png', width: 800, height: 400 },
    { url: 'https://blog.example/immutable/map-1.png', width: 800, height: 400, alt: 'X' },
  ],
  [{ url: 'https://elsewhere.example/map.png' }, { url: 'https://elsewhere.example/map.png', alt: 'X' }],
])('the image that the author chose takes precedence: %o', (shareImage, expected) => {
  expect(postImage(aPost({ slug: 'x', title: 'X', shareImage }))).toEqual(expected)
})
