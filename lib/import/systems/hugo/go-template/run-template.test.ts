import { expect, test } from 'vitest'
import { SafeHtml } from './functions'
import { runTemplate } from './run-template'
import { UnsupportedTemplate } from './unsupported-template'

const site = {
  baseUrl: 'https://ada.example/base/',
  basePath: '/base',
  markdownify: (text: string) => new SafeHtml(text.replace(/\*(.*?)\*/g, '<em>$1</em>')),
}

function run(template: string, params: Record<string, unknown> = {}, inner = ''): string {
  const dot = {
    isStrict: true,
    ...Object.fromEntries([['Get', (key: unknown) => params[String(key)] ?? '']]),
    Params: params,
    Inner: new SafeHtml(inner),
    IsNamedParams: !('0' in params),
    Page: { isStrict: true, Title: 'A & B', RelPermalink: '/base/p/', Params: { some: 'va' } },
    Site: { isStrict: true, BaseURL: 'https://ada.example/base/', Params: { sp: 'site p' } },
  }
  return runTemplate(template, dot, site, { site: dot.Site })
}

// The texts are those that Hugo 0.111.3 writes.
test('escapes values for where they are, and encodes URLs', () => {
  const template = '<a href="{{ .Get "u" }}" title="{{ .Get "t" }}">{{ .Get "t" }}</a>{{ .Get "t" | safeHTML }}'
  expect(run(template, { u: 'https://x.org/?a=b c', t: "<b> 'q'" })).toBe(
    `<a href="https://x.org/?a=b%20c" title="&lt;b&gt; &#39;q&#39;">&lt;b&gt; &#39;q&#39;</a><b> 'q'`,
  )
})

test('follows conditions and removes white space next to hyphens', () => {
  const template =
    '<img src="{{ .Get "src" | relURL }}"{{ with .Get "alt" }} alt="{{ . }}"{{ end }}>\n' +
    '{{- if .Get "caption" }}<em>{{ .Get "caption" | markdownify }}</em>{{ else }}none{{ end -}}\n   <a href="{{ .Get 0 }}">x</a>'
  expect(run(template, { src: '/a b.png', alt: 'x "y"', caption: 'so *so*' })).toBe(
    '<img src="/a%20b.png" alt="x &#34;y&#34;"><em>so <em>so</em></em><a href="">x</a>',
  )
  expect(run(template, { 0: '/b' })).toBe('<img src="/base/">none<a href="/b">x</a>')
})

test.each([
  ['tip', 'T'],
  ['danger', 'W'],
  ['', 'N'],
])('follows else if with %j', (type, text) => {
  const template =
    '{{ $type := .Get 0 | default "note" }}{{/* a comment */}}<i class="{{ $type }}">{{ if eq $type "tip" }}T{{ else if eq $type "warn" "danger" }}W{{ else }}N{{ end }}</i>'
  expect(run(template, { 0: type })).toBe(`<i class="${type || 'note'}">${text}</i>`)
})

test('knows the page and the site', () => {
  const template =
    '{{ $.Page.Title }}|{{ .Site.BaseURL }}|{{ site.Params.sp }}|{{ .Page.Params.Some }}|{{ .Page.RelPermalink }}|{{ len .Params }}|{{ index .Params 0 }}|{{ printf "%s-%d" (.Get 0) 3 }}|{{ if and (.Get 0) (not (.Get 1)) }}y{{ end }}'
  expect(run(template, { 0: 'one' })).toBe('A &amp; B|https://ada.example/base/|site p|va|/base/p/|1|one|one-3|y')
})

test('loops, and changes variables within blocks', () => {
  const template = `{{ range $i, $x := split (.Get 0) "," }}<i>{{ $i }}{{ $x | upper }}</i>{{ end }}{{ if .IsNamedParams }}n{{ else }}p{{ end }}
{{- $w := "1" }}{{ if true }}{{ $w = "2" }}{{ end }}{{ $w }}{{ with .Get 5 }}{{ . }}{{ else }}{{ with .Get 0 }}{{ . }}{{ end }}{{ end }}|{{ relURL "x y" }}|{{ "/x" | absURL }}|{{ absURL "x" }}|{{ "a-b c" | title }}|{{ .Get 0 | len }}|{{ default "d" (.Get 9) }}|{{ (.Get 0 | upper) | lower }}`
  expect(run(template, { 0: 'a,b' })).toBe(
    '<i>0A</i><i>1B</i>p2a,b|/base/x y|https://ada.example/x|https://ada.example/base/x|A-B C|3|d|a,b',
  )
})

test('declares a variable of the same name within a block', () => {
  expect(run('{{ $w := "1" }}{{ if true }}{{ $w := "2" }}{{ $w }}{{ end }}{{ $w }}')).toBe('21')
})

test('finds a key as it is written, and a parameter whatever its case', () => {
  const template = '{{ index (dict "Ada" "mathematician") "Ada" }}|{{ index .Page.Params "Some" }}'
  expect(run(template)).toBe('mathematician|va')
})

test('does not escape the inner text', () => {
  expect(run('<b>{{ .Inner }}</b>', {}, '<i>x</i>')).toBe('<b><i>x</i></b>')
})

test.each([
  '{{ partial "x.html" . }}',
  '{{ .Page.Resources.Match "*" }}',
  '<script>f({{ .Get 0 }})</script>',
  '{{ if }}',
  '{{ end }}',
  '{{ if true }}',
  '{{ .Get 0 | resources.Get }}',
])('does not know %s', (template) => {
  expect(() => run(template, { 0: 'x' })).toThrow(UnsupportedTemplate)
})
