import { expect, test } from 'vitest'
import { CONFIG, readSite } from '@/lib/import/systems/hugo/testing/read-files'
import { findEntry } from '@/lib/import/testing/source-folder'

const front = `---
title: A post
date: 2020-01-02
resources:
- name: face
  src: pics/one.png
  title: A face
  params: { by: Ada }
---
`

/** What becomes of a text in a bundle with two pictures, by templates of the site’s own. */
async function convert(body: string, templates: Record<string, string>): Promise<string> {
  const site = await readSite({
    'config.toml': CONFIG.replace('ada.example/', 'ada.example/notes/'),
    'content/posts/a/index.md': front + body,
    ...{ 'content/posts/a/pics/one.png': '', 'content/posts/a/pics/two.png': '', 'assets/logo.png': '' },
    'data/team/ada.yml': 'name: Ada\n',
    ...Object.fromEntries(Object.entries(templates).map(([name, text]) => [`layouts/${name}`, text])),
  })
  const { markdown, templates: unknown } = await site.convertBody(findEntry(site, 'content/posts/a/index.md'))
  expect(unknown).toEqual([])
  return markdown.trim()
}

// What Hugo 0.111.3 prints of the same templates, but for the names of pictures in another size.
test('runs partials with what they return', async () => {
  const templates = {
    'shortcodes/pic.html':
      '<figure>{{ partial "img/tag.html" (dict "page" .Page "src" (.Get "src") "alt" (.Get "alt")) }}</figure>',
    'partials/img/tag.html':
      '{{- $image := partial "img/find.html" . -}}\n<img src="{{ $image.RelPermalink }}" alt="{{ .alt | default "none" }}">',
    'partials/img/find.html': '{{ return (.page.Resources.GetMatch .src) }}\n',
  }
  expect(await convert('{{< pic src="pics/two.png" >}}', templates)).toBe(
    '<figure><img src="/notes/posts/a/pics/two.png" alt="none"></figure>',
  )
})

test('shows the picture itself for one in another size, and files of assets', async () => {
  const templates = {
    'shortcodes/pic.html':
      '{{ with .Page.Resources.GetMatch (.Get 0) }}{{ $s := .Resize "300x" }}<img src="{{ $s.RelPermalink }}" width="{{ $s.Width }}" alt="{{ .Title }}">{{ end }}',
    'shortcodes/logo.html': '{{ with resources.Get (.Get 0) }}<img src="{{ .RelPermalink }}" alt="Logo">{{ end }}',
  }
  expect(await convert('{{< pic "face" >}}', templates)).toBe('<img src="/notes/posts/a/pics/one.png" alt="A face">')
  expect(await convert('{{< logo "logo.png" >}}', templates)).toBe('<img src="/notes/logo.png" alt="Logo">')
})

test('keeps the lines of a table within a shortcode, whose heading may be short', async () => {
  const templates = {
    'shortcodes/table.html': '{{ replace (.Inner | markdownify) "<table>" "<table class=t>" | safeHTML }}',
  }
  const markdown = await convert(
    'So:\n{{< table >}}\n| a | b |\n|---|---|---|\n| c | d |\n{{< /table >}}\nAnd.',
    templates,
  )
  expect(markdown.split(/\n+/)).toEqual(['So:', '| a | b | |', '|---|---|---|', '| c | d |', 'And.'])
})

test('formats dates', async () => {
  const templates = {
    'shortcodes/when.html':
      '{{ .Page.Date.Format "Jan 2, 2006" }}, {{ dateFormat "02.01.06" .Page.Lastmod }}, {{ time.Format "2006" (.Get 0) }}, {{ .Page.Date.Year }}',
  }
  expect(await convert('{{< when "2019-05-06" >}}', templates)).toBe('Jan 2, 2020, 02.01.20, 2019, 2020')
})

test.each([
  [
    '{{ range .Page.Resources.Match "*" }}[{{ .Name }}|{{ .Title }}]{{ end }}',
    '[face|A face][pics/two.png|pics/two.png]',
  ],
  ['{{ range .Page.Resources.Match "pics/*" }}{{ .Name }}{{ end }}', 'pics/two.png'],
  ['{{ len (.Page.Resources.ByType "image") }}', '2'],
  ['{{ with .Page.Resources.GetMatch "face" }}{{ .Params.by }}{{ end }}', 'Ada'],
  ['{{ range $i, $n := seq 2 4 }}{{ if $i }}, {{ end }}{{ $n }}{{ end }}', '2, 3, 4'],
  ['{{ replaceRE "(\\\\w+)@(\\\\w+)" "$2 at $1" "ada@example" }}', 'example at ada'],
  ['{{ index (findRE "[a-z]+" "ada@example") 0 }}', 'ada'],
  ['{{ delimit (slice 1 2 | append 3) "-" }}', '1-2-3'],
  ['{{ path.Base "a/b.png" }}{{ path.Ext "a/b.png" }}', 'b.png.png'],
  ['{{ substr "hello" 1 3 }}', 'ell'],
  ['{{ (index .Site.Data.team "ada").name }}{{ .Site.Data.team.ada.name }}', 'AdaAda'],
  ['{{ with .Site.GetPage "/posts/a" }}{{ .Title }}{{ end }}', 'A post'],
  ['{{ printf "%q" "x" }}', '&#34;x&#34;'],
  ['{{ .Scratch.Set "n" "kept" }}{{ .Scratch.Get "n" }}', 'kept'],
  ['{{ $m := merge (dict "a" 1 "b" 1) (dict "b" 2) }}{{ $m.a }}{{ $m.b }}', '12'],
])('runs %s', async (template, text) => {
  expect(await convert('{{< x >}}', { 'shortcodes/x.html': template })).toBe(text)
})

test('renders the text between the tags where a template says so', async () => {
  const templates = { 'shortcodes/x.html': '{{ .Inner | .Page.RenderString }}' }
  expect(await convert('{{< x >}}**in**{{< /x >}}', templates)).toBe('<strong>in</strong>')
})
