import { expect, test } from 'vitest'
import { aPost, convert } from '@/lib/import/systems/jekyll/testing/read-files'

const CONFIG = {
  '_config.yml':
    'title: Notes\nurl: https://ada.example\nbaseurl: /notes\ntimezone: America/New_York\npermalink: /:year/:title/\n',
}

async function toMarkdown(body: string, files: Record<string, string> = {}): Promise<string> {
  return (await convert(body, { ...CONFIG, ...files })).markdown.trimEnd()
}

// What Jekyll 4.3.1 makes of it before Markdown is rendered.
test.each([
  ['{{ site.baseurl }}/a.png', '/notes/a.png'],
  ['{{ "/a" | relative_url }} {{ "/a" | absolute_url }}', '/notes/a https://ada.example/notes/a'],
  ['{{ site.title }}: {{ page.title }}', 'Notes: A post'],
  ['{{ page.date | date: "%B %-d, %Y" }}', 'January 2, 2020'],
  ['{{ page.date }}', '2020-01-02 00:00:00 -0500'],
  ['{{ page.date | date_to_string }}', '02 Jan 2020'],
  ['{% assign a = "x" %}{% if a == "x" %}yes{% else %}no{% endif %}', 'yes'],
  ['{% for i in (1..3) %}{{ i }}{% endfor %}', '123'],
  ['{% capture c %}**b**{% endcapture %}{{ c }}', '**b**'],
  ['a{% comment %}hidden {{ x }}{% endcomment %}b', 'ab'],
  ['{% raw %}{{ z }} {% x %}{% endraw %}', '{{ z }} {% x %}'],
  ['{{ "A b & C" | slugify }} {{ "a b" | url_encode }} {{ "<a>" | xml_escape }}', 'a-b-c a+b &lt;a&gt;'],
  ['{% for p in site.posts %}{{ p.url }} {% endfor %}', '/2020/a/ '],
  ['<div>{{ "it\'s -- *so*" | markdownify }}</div>', '<div><p>it’s – <em>so</em></p></div>'],
  ['{{ site.data.people.ada.name }}', 'Ada'],
  ['{% assign g = site.posts | group_by: "title" %}{{ g[0].name }} {{ g[0].size }}', 'A post 1'],
  [
    '{% post_url 2020-01-02-a %} {% link _posts/2020-01-02-a.md %} {% link files/a.pdf %}',
    '/notes/2020/a/ /notes/2020/a/ /notes/files/a.pdf',
  ],
  ['{% include greet.html name="Ada" who=page.title %}', 'Hello Ada, A post'],
])('evaluates %s', async (body, expected) => {
  const files = {
    '_data/people.yml': 'ada: { name: Ada }\n',
    '_includes/greet.html': 'Hello {{ include.name }}, {{ include.who }}',
    'files/a.pdf': 'x',
  }
  expect(await toMarkdown(body, files)).toBe(expected.trimEnd())
})

test('a body without Liquid stays as it is', async () => {
  const body = 'A  b {x} % }} \n\n\n* c\n'
  expect((await convert(body)).markdown).toBe(`${body}\n`)
})

test('highlighted code becomes a fence, with its line numbers and marked lines', async () => {
  const body = 'A\n{% highlight ruby linenos mark_lines="1 3" %}\ndef a\n  1\nend\n{% endhighlight %}\nB'
  expect(await toMarkdown(body)).toBe('A\n```ruby {1,3} showLineNumbers\ndef a\n  1\nend\n```\nB')
  expect(await toMarkdown('{% highlight text %}\n```\n{% endhighlight %}')).toBe('````\n```\n````')
})

test('code in a list keeps the indent of its item', async () => {
  expect(await toMarkdown('* a\n\n    {% highlight js %}\n    b()\n    {% endhighlight %}')).toBe(
    '* a\n\n    ```js\n    b()\n    ```',
  )
})

test.each([
  ['{% gist ada/123 %}', '<https://gist.github.com/ada/123>'],
  ['{% youtube aqz-KE-bpKQ %}', '<https://www.youtube.com/watch?v=aqz-KE-bpKQ>'],
  ['{% vimeo 123 %}', '<https://vimeo.com/123>'],
  ['{% twitter https://twitter.com/ada/status/1 align=center %}', '<https://twitter.com/ada/status/1>'],
  ['{% oembed https://youtu.be/aqz-KE-bpKQ %}', '<https://youtu.be/aqz-KE-bpKQ>'],
  ['{% img left /a.png 20 30 "A title" "An image" %}', '<img src="/a.png" alt="An image" title="A title" width="20">'],
  ['{% img /a.png "An image" %}', '![An image](/a.png)'],
  ['{% codeblock A plan lang:ruby %}\na\n{% endcodeblock %}', '```ruby title="A plan"\na\n```'],
  ['{% blockquote Ada, Notes %}\nA *plan*.\n{% endblockquote %}', '> A *plan*.\n>\n> — Ada, Notes'],
  ['{% pullquote %}\nA {" plan "} b.\n{% endpullquote %}', '\nA plan b.\n'],
])('%s becomes what this blog has for it', async (body, expected) => {
  expect(await toMarkdown(body)).toBe(expected.trimEnd())
})

test('a link to a video comes between empty lines, to be alone in its paragraph', async () => {
  expect(await toMarkdown('A\n{% youtube x %}\nB')).toBe('A\n\n<https://www.youtube.com/watch?v=x>\n\nB')
})

test('what has no value is empty in the text and stays in code, and the line is that of the file', async () => {
  const { markdown, notes } = await convert(
    'A {{ nobody }}.\n\n`{{ nobody }}` and\n\n    - {{ secrets.KEY }}\n',
    CONFIG,
  )
  expect(markdown).toBe('A .\n\n`{{ nobody }}` and\n\n    - {{ secrets.KEY }}\n\n')
  expect(notes).toMatchObject([{ file: '_posts/2020-01-02-a.md', line: 4, outcome: 'lost' }])
})

test.each([
  ['A {{ open', 'A {{ open'],
  ['A {% if %} b', 'A {% if %} b'],
  ['A {% endif %} b', 'A {% endif %} b'],
  ['{% for x in site.posts %}a', '{% for x in site.posts %}a'],
  ['{{{ body }}}', '{{{ body }}}'],
  ['{{ a: 1 }} {{ site.title }}', '{{ a: 1 }} Notes'],
])('%s stays as it is, with a note', async (body, expected) => {
  const { markdown, notes } = await convert(`First.\n\n${body}`, CONFIG)
  expect(markdown).toBe(`First.\n\n${expected}\n`)
  expect(notes[0]).toMatchObject({ line: 6, outcome: 'lost' })
})

test('a loop without an end is not run, and a file that includes itself is', async () => {
  const body = '{% for i in (1..900000000) %}x{% endfor %}\n\n{{ site.title }}'
  const { markdown, notes } = await convert(body, CONFIG)
  expect(markdown.trimEnd()).toBe(body)
  expect(notes).toMatchObject([{ line: 4, outcome: 'lost', message: expect.stringContaining('memory alloc limit') }])
  expect(await toMarkdown('a{% include a.html %}', { '_includes/a.html': '{% include a.html %}' })).toBe('a')
})

test('an unknown filter is noted, and the value is there', async () => {
  const { markdown, notes } = await convert('{{ page.title | shout }}', CONFIG)
  expect(markdown).toBe('A post\n')
  expect(notes).toMatchObject([{ line: 4, message: expect.stringContaining('shout') }])
})

test('templates of the site’s own become what they look like, or what import.yml says', async () => {
  const body = '{% photo /a.png "A cat" %}\n\n{% widget 1 %}\n\n{% note %}Text.{% endnote %}\n\n{% include gone.html %}'
  const first = await convert(body, CONFIG)
  expect(first.markdown.trimEnd()).toBe('![A cat](/a.png)\n\n\n\nText.')
  expect(first.templates).toEqual([
    { name: 'photo', line: 4, guess: { template: '![{{ 1 }}]({{ 0 }})' } },
    { name: 'widget', line: 6, guess: 'drop' },
    { name: 'note', line: 8, guess: 'keep' },
    { name: 'gone.html', line: 10, guess: 'drop' },
  ])
  const second = await convert(body, CONFIG, { widget: { template: 'No {{ 0 }}' }, note: 'drop', 'gone.html': 'drop' })
  expect(second.markdown.trimEnd()).toBe('![A cat](/a.png)\n\nNo 1')
})

test('Liquid is text if the front matter says so', async () => {
  const files = { '_posts/2020-01-02-a.md': aPost('render_with_liquid: false', '{{ site.title }}') }
  expect((await convert('', files)).markdown).toBe('{{ site.title }}\n')
})
