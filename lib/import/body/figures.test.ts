import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { convertFigures } from './figures'

test.each([
  [
    '<figure><img src="a.png"><figcaption>Our <span>team</span></figcaption></figure>',
    '<p><img src="a.png" title="Our team"></p>',
  ],
  [
    '<figure><div><a href="/x"><img src="a.png"></a></div><figcaption><p>Us</p></figcaption></figure>',
    '<p><div><a href="/x"><img src="a.png" title="Us"></a></div></p>',
  ],
  ['<figure><img src="a.png"></figure>', '<p><img src="a.png"></p>'],
  [
    '<figure><img src="a.png"><figcaption>By <a href="/g">G</a></figcaption></figure>',
    '<figure><img src="a.png"><figcaption>By <a href="/g">G</a></figcaption></figure>',
  ],
  ['<figure><pre>a</pre><figcaption>Code</figcaption></figure>', '<pre>a</pre><p>Code</p>'],
  [
    '<figure><figure><img src="a.png"></figure><figure><img src="b.png"></figure><figcaption>Both</figcaption></figure>',
    '<p><img src="a.png"></p><p><img src="b.png"></p><p>Both</p>',
  ],
  ['<ul><li><figure><img src="a.png"></figure></li></ul>', '<ul><li><p><img src="a.png"></p></li></ul>'],
])('converts %s', (html, expected) => {
  const tree = fromHtml(html, { fragment: true })
  convertFigures(tree)
  expect(toHtml(tree)).toBe(expected)
})
