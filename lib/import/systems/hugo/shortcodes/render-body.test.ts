import { expect, test } from 'vitest'
import { aPost, CONFIG, convert } from '@/lib/import/systems/hugo/testing/read-files'

async function toMarkdown(body: string, files?: Record<string, string>): Promise<string> {
  return (await convert(body, files)).markdown.trim()
}

test.each([
  ['{{< highlight JavaScript >}}\nvar x = "<b>";\n  y\n{{< / highlight >}}', '```javascript\nvar x = "<b>";\n  y\n```'],
  [
    '{{< highlight go "linenos=table,hl_lines=2 4-6,linenostart=10" >}}\na\n{{< /highlight >}}',
    '```go {2,4-6} showLineNumbers=10\na\n```',
  ],
  ['{{< highlight md >}}\n```\nx\n```\n{{< /highlight >}}', '````md\n```\nx\n```\n````'],
  ['{{< highlight go "hl_inline=true" >}}x := 1{{< /highlight >}}', '`x := 1`'],
  ['a {{< highlight js >}}\nx\n{{< /highlight >}} b', 'a\n\n```js\nx\n```\n\nb'],
  [
    '* item\n\n  {{< highlight js >}}\n  x\n    y\n  {{< /highlight >}}\n* next',
    '* item\n\n  ```js\n  x\n    y\n  ```\n\n* next',
  ],
  ['> {{< highlight js >}}x{{< /highlight >}}', '> ```js\n> x\n> ```'],
])('makes %j a block of code', async (body, markdown) => {
  expect(await toMarkdown(body)).toBe(markdown)
})

test.each([
  ['{{< figure src="a.png" alt="q" >}}', '![q](a.png)'],
  ['{{< figure src="a b.png" caption="Our \\"team\\"" >}}', '![Our "team"](a%20b.png "Our \\"team\\"")'],
  ['{{< figure src="a.png" title="T" link="/l" width="3" >}}', '[![](a.png "T"){: width="3"}](/l)'],
  [
    '{{< figure src="a.png" title="T *x*" caption="C *y* \\"z\\"" attr="me" attrlink="https://x.org" class="c" >}}',
    '<figure class="c">\n<img src="a.png" alt="C y &#34;z&#34;">\n<figcaption>\n<p><strong>T *x*</strong></p>\n<p>C <em>y</em> “z” <a href="https://x.org">me</a></p>\n</figcaption>\n</figure>',
  ],
  ['Text.\n{{< figure src="a.png" >}}\nMore.', 'Text.\n\n![](a.png)\n\nMore.'],
])('makes %j an image or a figure', async (body, markdown) => {
  expect(await toMarkdown(body)).toBe(markdown)
})

test.each([
  ['{{< youtube w7Ft2ymGmfc >}}', '<https://www.youtube.com/watch?v=w7Ft2ymGmfc>'],
  ['{{< youtube id="w7Ft2ymGmfc" autoplay="true" >}}', '<https://www.youtube.com/watch?v=w7Ft2ymGmfc>'],
  ['{{< vimeo 146022717 >}}', '<https://vimeo.com/146022717>'],
  ['{{< gist ada 1 "My File.go" >}}', '<https://gist.github.com/ada/1#file-my-file-go>'],
  ['{{< tweet user="ada" id="12" >}}', '<https://twitter.com/ada/status/12>'],
  ['{{< tweet 12 >}}', '<https://twitter.com/i/status/12>'],
  ['{{< instagram BWNjjyYFxVx >}}', '<https://www.instagram.com/p/BWNjjyYFxVx/>'],
  ['Look: {{< youtube w7Ft2ymGmfc >}} there', 'Look:\n\n<https://www.youtube.com/watch?v=w7Ft2ymGmfc>\n\nthere'],
])('makes %j a link on a line of its own', async (body, markdown) => {
  expect(await toMarkdown(body)).toBe(markdown)
})

// The URLs are those of Hugo 0.111.3, from posts/a.md of a site below /base/.
test.each([
  ['{{< ref "other.md" >}}', 'https://ada.example/base/posts/other/'],
  ['{{< relref "bun" >}}', '/base/posts/bun/'],
  ['{{< relref "/q/only.md#frag" >}}', '/base/q/only/#frag'],
  ['{{% ref "#here" %}}', '#here'],
  ['{{< relref path="only" >}}', '/base/q/only/'],
  ['{{< relref "q" >}}', '/base/q/'],
  ['{{< relref "/posts/bun/index.md" >}}', '/base/posts/bun/'],
  ['{{< relref "q/other" >}}', '/base/q/other/'],
  ['{{< relref "../q/other.md" >}}', '/base/q/other/'],
])('makes %s the URL %s', async (reference, url) => {
  const files = {
    'config.toml': 'baseURL = "https://ada.example/base/"\n',
    'content/posts/other.md': aPost(),
    'content/posts/bun/index.md': aPost(),
    'content/q/_index.md': '',
    'content/q/other.md': aPost(),
    'content/q/only.md': aPost(),
  }
  expect(await toMarkdown(`[a](${reference})`, files)).toBe(`[a](${url})`)
})

test('reports a reference to nowhere with its place in the file', async () => {
  const { notes } = await convert('One.\n\nSee [a]({{< ref "nope.md" >}}).')
  expect(notes).toContainEqual({
    file: 'content/posts/a.md',
    line: 7,
    column: 9,
    outcome: 'lost',
    kind: 'references to nowhere',
    message: 'there is no page nope.md',
    fix: 'write the URL that is meant',
  })
})

test('fills in parameters of the page and the site', async () => {
  const files = {
    'config.toml': `${CONFIG}[params]\nsp = "site p"\n`,
    'content/posts/a.md': aPost('some: va', '{{< param some >}} {{< param "sp" >}}'),
  }
  expect(await toMarkdown('', files)).toBe('va site p')
})

test('keeps details, with Markdown within', async () => {
  const body = '{{< details summary="More" open=true >}}\n* one\n{{< /details >}}'
  expect(await toMarkdown(body)).toBe('<details open>\n<summary>More</summary>\n\n* one\n\n</details>')
})

test('shows escaped shortcodes as text, in code as well', async () => {
  const body = '{{</* p 1 */>}} and\n\n```\n{{</* b */>}}x{{</* /b */>}}\n```'
  expect(await toMarkdown(body)).toBe('{{< p 1 >}} and\n\n```\n{{< b >}}x{{< /b >}}\n```')
})

test('keeps the rest of a post with a broken shortcode', async () => {
  const { markdown, notes } = await convert('One {{< p "a >}}\n\nTwo {{< youtube w7Ft2ymGmfc >}}')
  expect(markdown.trim()).toBe('One {{< p "a >}}\n\nTwo\n\n<https://www.youtube.com/watch?v=w7Ft2ymGmfc>')
  expect(notes[0]).toMatchObject({ line: 5, column: 11, outcome: 'lost', kind: 'shortcodes that cannot be read' })
})

test('runs a template of the site, with Markdown where the template renders it', async () => {
  const files = {
    'layouts/shortcodes/note.html': '<div class="n {{ .Get 0 }}">\n\n  {{ .Inner | markdownify }}\n</div>',
    'layouts/shortcodes/kbd.html': '<kbd>{{ .Get 0 }}</kbd>',
  }
  const { markdown, templates } = await convert(
    'Press {{< kbd "a<b" >}}.\n\n{{< note tip >}}\none\n\n* two\n{{< /note >}}',
    files,
  )
  expect(markdown.trim()).toBe('Press <kbd>a&lt;b</kbd>.\n\n<div class="n tip">\n\none\n\n* two\n\n</div>')
  expect(templates).toEqual([])
})

test('guesses what shortcodes without a simple template become, and says so', async () => {
  const body =
    '{{< img src="a.png" alt="x" >}}\n\n{{< img src="b.png" >}}\n\n{{% notice warning %}}\none\n\ntwo\n{{% /notice %}}\n\n{{< counter >}}'
  const { markdown, templates, notes } = await convert(body)
  expect(markdown.trim()).toBe('![x](a.png)\n\n![](b.png)\n\n> [!WARNING]\n> one\n> \n> two')
  expect(templates).toEqual([
    { name: 'img', line: 5, guess: { template: '![{{ alt }}]({{ src }})' } },
    { name: 'img', line: 7, guess: { template: '![{{ alt }}]({{ src }})' } },
    { name: 'notice', line: 9, guess: { template: '> [!WARNING]\n> {{ inner }}' } },
    { name: 'counter', line: 15, guess: 'drop' },
  ])
  expect(notes.map(({ outcome }) => outcome)).toEqual(['changed', 'changed', 'changed', 'lost'])
})

test('guesses players and quotations', async () => {
  const body =
    '{{< video src="/a.mp4" >}}\n\n{{< audio "/a.mp3" >}}\n\n{{< bilibili BV1 >}}\n\n{{< quote >}}\none\n{{< /quote >}}'
  expect((await convert(body)).markdown.trim()).toBe(
    '<video controls src="/a.mp4"></video>\n\n<audio controls src="/a.mp3"></audio>\n\nhttps://www.bilibili.com/video/BV1\n\n> one',
  )
})

test('makes of a shortcode what import.yml says', async () => {
  const files = { 'layouts/shortcodes/x.html': '<b>{{ .Get 0 }}</b>' }
  const { markdown } = await convert('{{< x 1 >}} {{< y >}}in{{< /y >}}{{< z >}}', files, {
    x: { template: '**{{ 0 }}**' },
    y: 'keep',
    z: 'drop',
  })
  expect(markdown.trim()).toBe('**1** in')
})
