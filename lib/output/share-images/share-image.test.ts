import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import { siteConfig } from '@/lib/config/settings'
import { aPost } from '@/lib/content/testing/builders'
import { drawShareImage, layOutLines, renderShareSvg } from './draw-share-image'
import { toDrawableText } from './drawable-text'
import { fitTitle } from './fit-title'
import { chooseFonts, splitByFont } from './fonts'
import { measureText, setLine } from './set-line'
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
  ['彁と𠮟る、髙島屋の見出し', 'ja'],
  ['简体中文标题：领导力与后退一步', 'zh-CN'],
  ['軟體團隊的領導', 'zh-TW'],
  ['簡體與繁體：龜、龘與灣', 'zh'],
  ['香港嘅團隊喺邊度', 'yue'],
  ['한국어 제목: 한 걸음 물러서서 보는 리더십', 'ko'],
  ['똠방각하 뷁, 漢字', 'ko'],
  ['विकास टीम का नेतृत्व और एक कदम पीछे', 'hi'],
  ['การเป็นผู้นำทีมซอฟต์แวร์และการถอยหลังหนึ่งก้าว', 'th'],
  ['Tiếng Việt: lãnh đạo, Zürich, naïve Ẁ', 'vi'],
  ['Acme™ and © law: ® ℗ ℠ № ½ → ← ✓ § ¶ † ‰ € ₹ ≠ ≤ ∞ ☎ ★', 'en'],
  [`${'A title that does not end, '.repeat(20)}`, 'en'],
]

function aCard(given: Partial<ShareCard> = {}): ShareCard {
  return { title: 'The step back', language: 'en', site: 'The Test Blog', ...given }
}

/** The lines of a card, as text. */
function linesOf(given: Partial<ShareCard>): string[] {
  return layOutLines(aCard(given)).map(({ text }) => text)
}

/** A title set in a box, with its fonts. */
function setTitle(title: string, language: string) {
  const fonts = chooseFonts(title, language)
  return fitTitle(title, language, BOX, (text) => measureText(text, fonts))
}

/** The text of each run, with the name of its font. */
function runsOf(text: string, language: string) {
  const runs = splitByFont(text, chooseFonts(text, language)) ?? []
  return runs.map(({ text, font }) => [text, /(\w+)_\w+\.ttf$/.exec(font.file)?.[1]])
}

test.each(TITLES)('draws every letter of %s, within the margins (%s)', (title, language) => {
  const lines = layOutLines(aCard({ title, language, kicker: 'Topic' }))
  const shown = lines.slice(1, -1).map(({ text }) => text)
  const withoutSpaces = (text: string) => text.normalize('NFC').replace(/[\s…,]/g, '')
  expect(withoutSpaces(title)).toContain(withoutSpaces(shown.join('')))
  for (const { text, fonts, direction, size, y } of lines) {
    const { width, glyphs } = setLine(text, fonts, direction)
    expect(width * size).toBeLessThanOrEqual(SHARE_IMAGE.width - 2 * 90)
    expect(glyphs.map(({ glyphId }) => glyphId)).not.toContain(0)
    expect(y).toBeLessThanOrEqual(SHARE_IMAGE.height - 90)
  }
})

test('is a small PNG of 1200 × 630 pixels', async () => {
  const png = Buffer.from(await drawShareImage(aCard()))
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
  expect(png.length).toBeLessThan(30_000)
})

test('draws a title at the right margin in a language that is written from right to left', async () => {
  const bounds = async (given: Partial<ShareCard>) => {
    const svg = renderShareSvg(aCard(given)).replaceAll(/<rect[^>]*><\/rect>/g, '')
    const { info } = await sharp(Buffer.from(svg)).trim().toBuffer({ resolveWithObject: true })
    const left = -(info.trimOffsetLeft ?? 0)
    return { left, right: SHARE_IMAGE.width - left - info.width }
  }
  expect((await bounds({ title: 'שלום', language: 'he', site: 'X' })).right).toBeCloseTo(90, -1)
  expect((await bounds({ title: 'Hello', language: 'en', site: 'X' })).left).toBeCloseTo(90, -1)
})

test('shows the name of the blog, and its URL, if no font has a letter of the title', () => {
  for (const title of ['ཀ་ཁ་ག', 'Learning বাংলা']) {
    expect(linesOf({ title, kicker: 'Topic' })).toEqual(['The Test Blog', 'blog.example'])
  }
})

test('shows the URL of the blog if no font has its name either', () => {
  const name = vi.spyOn(siteConfig, 'title', 'get').mockReturnValue('বাংলা')
  expect(linesOf({ title: 'বাংলা', language: 'bn', site: 'বাংলা' })).toEqual(['blog.example'])
  expect(linesOf({ site: 'বাংলা' })).toEqual(['The step back'])
  name.mockRestore()
})

test('cuts a topic and a name of the blog that are wider than the image', () => {
  const [kicker, , site] = linesOf({
    kicker: 'A topic with a long name. '.repeat(9),
    site: 'A blog, and more '.repeat(9),
  })
  expect(kicker).toMatch(/^A topic with .*…$/)
  expect(site).toMatch(/^A blog, and more .*…$/)
})

test.each([
  ['Done 🎉👩🏽‍💻 at last', 'Done at last'],
  ['Flags 🇵🇹 and hearts ❤️', 'Flags and hearts'],
  ['Acme™️ and ©️ law', 'Acme™ and © law'],
  ['1️⃣ First, #️⃣ second', '1 First, # second'],
  ['Up ⬆️ and ↗️ away', 'Up and ↗ away'],
  ['A sign that no font has: 𓀀 ⏣', undefined],
  ['A sign that no font has: 🝆', 'A sign that no font has:'],
])('takes emoji out of %s', (title, text) => {
  expect(toDrawableText(title, 'en')).toBe(text)
})

test('sets each script in its own font, and what belongs to none in the font of the letter before it', () => {
  expect(runsOf('DevOps 日本', 'ja')).toEqual([
    ['DevOps ', 'SourceSerif4'],
    ['日本', 'SawarabiGothic'],
  ])
  expect(runsOf('שלום!', 'he')).toEqual([['שלום!', 'NotoSerifHebrew']])
  expect(runsOf('Call ☎ 1', 'en').at(-1)?.[1]).toBe('SourceSerif4')
})

test.each([
  ['领导力', 'zh', 'ZCOOLXiaoWei'],
  ['領導', 'zh-Hant', 'CactusClassicalSerif'],
  ['見出し', 'ja', 'SawarabiGothic'],
  // All of a title in one font, even if another has most of it.
  ['彁の見出し', 'ja', 'CactusClassicalSerif'],
  ['龘龘与领导', 'zh', 'CactusClassicalSerif'],
])('sets %s, in %s, in %s', (text, language, font) => {
  expect(runsOf(text, language)).toEqual([[text, font]])
})

test('sets a line from right to left, with words of another direction within', () => {
  const order = (text: string, direction: 'ltr' | 'rtl') => {
    const fonts = chooseFonts(text, 'he')
    return setLine(text, fonts, direction).glyphs.map(({ glyphId }) => glyphId)
  }
  const [alef] = order('א', 'rtl')
  const [bet] = order('ב', 'rtl')
  const [a, b] = order('ab', 'ltr')
  expect(order('אב', 'rtl')).toEqual([bet, alef])
  expect(order('א ab ב', 'rtl').filter((glyph) => [alef, bet, a, b].includes(glyph))).toEqual([bet, a, b, alef])
  expect(order('א ab ב', 'ltr').filter((glyph) => [alef, bet, a, b].includes(glyph))).toEqual([alef, a, b, bet])
})

test('sets a short title large and a long one smaller, and truncates one that is too long', () => {
  expect(setTitle('The step back', 'en')).toEqual({ lines: ['The step back'], size: 92 })
  const long = setTitle('A very long title about the shortest meeting that anybody has ever had here', 'en')
  expect(long.size).toBeLessThan(92)
  expect(long.lines.join(' ')).toMatch(/^A very long title .* ever had here$/)
  const endless = setTitle('On and on and '.repeat(40), 'en')
  expect(endless.lines.at(-1)).toMatch(/…$/)
})

test.each([
  ['チームと一緒に考えたこと、そして次の一歩、それから先のことについて話します。', 'ja'],
  ['การเป็นผู้นำทีมซอฟต์แวร์และการถอยหลังหนึ่งก้าวเพื่อมองภาพรวม', 'th'],
])('breaks %s between words without spaces, and starts no line with punctuation', (title, language) => {
  const { lines } = setTitle(title, language)
  const ends = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(title)].map(({ index }) => index)
  expect(lines.length).toBeGreaterThan(1)
  for (const line of lines) {
    expect(line).not.toMatch(/^[、。]/)
    expect(ends).toContain(title.indexOf(line))
  }
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
