import { expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/markdown/pipeline'

const VIDEO = 'https://www.youtube.com/watch?v=aqz-KE-bpKQ'
const MAP = '![A map](https://blog.example/map.png)'

test.each([
  ['the first paragraph', 'One.\n\nTwo.', 'One.'],
  [
    'of one paragraph, the first sentence',
    'Mr. Smith went to Washington. He came back.',
    'Mr. Smith went to Washington.',
  ],
  ['not a video', `${VIDEO}\n\nOne.\n\nTwo.`, 'One.'],
  ['not a URL', '<https://example.org/ä>\n\nOne.\n\nTwo.', 'One.'],
  ['not two URLs', `${VIDEO}\n${VIDEO}\n\nOne.\n\nTwo.`, 'One.'],
  ['not a link to an email address', 'ada@example.org\n\nOne.\n\nTwo.', 'One.'],
  ['a paragraph that has a URL', `Watch ${VIDEO} first.\n\nTwo.`, `Watch ${VIDEO} first.`],
  ['a paragraph that is a link with words', '[Watch this](/a/)\n\nTwo.', 'Watch this'],
  ['not an image, a line or an emoji', `${MAP}\n\n---\n\n· · ·\n\n🎉\n\nOne.\n\nTwo.`, 'One.'],
  ['nothing if there are no words', `${VIDEO}\n\n${MAP}`, ''],
  ['a formula as text', 'It takes $n^2$ messages to agree.\n\nTwo.', 'It takes n^2 messages to agree.'],
  ['not a formula alone', '$n^2$\n\n$$\n\\sum_i i\n$$\n\nOne.\n\nTwo.', 'One.'],
  ['raw HTML', '<p>First.</p><p>Second.</p>', 'First.'],
  ['of one paragraph of raw HTML, the first sentence', '<p>First.\nSecond.</p>', 'First.'],
  [
    'raw HTML in a container',
    '<div class="a">\n<p>First <b>one</b> &amp; &lt;more>.</p>\n<p>Second.</p>\n</div>',
    'First one & <more>.',
  ],
  ['raw HTML without its end tags', '<p>First.<p>Second.', 'First.'],
  ['text directly in a container', '<div>First.</div>\n<div>Second.</div>', 'First.'],
  ['text up to two line breaks', '<div>First,<br>and on.<br /> <br />Second.</div>', 'First, and on.'],
  [
    'text after raw HTML that has none',
    '<h2>One</h2><p><img src="/a.png" alt="b"></p><table><tr><td>c</td></tr></table><p>First.</p><p>Second.</p>',
    'First.',
  ],
  [
    'not what is hidden or a script',
    '<p hidden>A</p><script>b()</script><noscript><p>c</p></noscript><style>d{}</style><p>First.</p><p>Second.</p>',
    'First.',
  ],
  ['not a list or a quote before a paragraph', '- One\n\n> Two\n\n> [!NOTE]\n> Three\n\nFirst.\n\nSecond.', 'First.'],
  ['a list if there is nothing else', '- One\n- Two', 'One'],
  ['a callout without its title if there is nothing else', '> [!TIP] Title\n> One.\n>\n> Two.', 'One.'],
  ['not a footnote', 'One.[^1]\n\nTwo.\n\n[^1]: A note.', 'One.'],
  ['not a caption', `${MAP.replace(')', ' "A caption")')}\n\nOne.\n\nTwo.`, 'One.'],
  ['not a comment', '<!-- A note. -->\n\nOne <!-- two --> three.\n\n[//]: # (Four)\n\nFive.', 'One three.'],
])('the excerpt is %s', async (_, body, excerpt) => {
  expect((await renderMarkdown(body)).excerpt).toBe(excerpt)
})

test.each([
  ['raw HTML', '<p>One.</p>\n<p>Two.</p>\n<!--more-->\n<p>Three.</p>', 'One. Two.'],
  ['a paragraph of raw HTML', '<p>One. <!--more--> Two.</p>', 'One.'],
  ['Markdown below raw HTML', '<p>One.</p>\n\nTwo.\n\n<!--more-->\n\nThree.', 'One. Two.'],
  ['a list', '- One\n- Two <!--more--> three', 'One Two'],
])('a mark ends the excerpt in %s', async (_, body, excerpt) => {
  const rendered = await renderMarkdown(body)
  expect(rendered).toMatchObject({ excerpt, excerptIsMarked: true })
  expect(rendered.html).not.toContain('<!--')
})

test('a declared separator ends the excerpt in raw HTML', async () => {
  const body = '<p>One.</p>\n<!-- read more -->\n<p>Two.</p>\n<!--more-->\n<p>Three.</p>'
  expect((await renderMarkdown(body, { excerptSeparator: '<!-- read more -->' })).excerpt).toBe('One.')
})

test('a marked excerpt has no videos', async () => {
  expect((await renderMarkdown(`${VIDEO}\n\nOne.\n\n<!--more-->\n\nTwo.`)).excerpt).toBe('One.')
})

test('a mark after the whole text is none', async () => {
  const body = '## A heading\n\nOne.\n\nTwo.\n\n<!--more-->\n'
  expect(await renderMarkdown(body)).toMatchObject({ excerpt: 'One.', excerptIsMarked: false })
})

test.each([
  ['Chinese', '我们发现构建时间越来越长，因为每一篇文章都要重新渲染。', /^使用 Next\.js 的时候，.*我们发现构建时间…$/],
  ['English', 'We found that the build takes longer and longer, since every post is rendered again. ', /\S{3}…$/],
])('a long paragraph of %s is cut at 320 characters at most', async (_, sentence, expected) => {
  const { excerpt } = await renderMarkdown(`使用 Next.js 的时候，${sentence.repeat(14)}\n\nTwo.`)
  expect(excerpt).toMatch(expected)
  expect([...excerpt].length).toBeGreaterThan(300)
  expect([...excerpt].length).toBeLessThanOrEqual(321)
})
