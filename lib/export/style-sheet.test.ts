import { parse } from 'parse5'
import { expect, test } from 'vitest'
import { absoluteReferences } from './inline-styles'
import { pageNames } from './page-names'
import { readStyleSheet } from './style-sheet'

function cut(css: string, body: string, siteWords: string[] = []): string {
  return readStyleSheet(css, new Set(siteWords))(pageNames(parse(`<!DOCTYPE html><body>${body}`)))
}

const PAGE = '<p class="a b" id="c">Text <a href="/">link</a></p>'

const KEPT = {
  'a tag on the page': 'p{color:red}',
  'one of several tags': 'table,p{color:red}',
  'a class, escaped': '.px-1\\.5{color:red}',
  'an id': '#c{color:red}',
  'parts that all stand there': 'p.a>a:hover{color:red}',
  everything: '*,:before{color:red}',
  'an element that is not another': 'a:not(.z){color:red}',
  'one of the choices': '.a :is(table,a){color:red}',
  'an attribute, which may come and go': ':root[data-theme=dark]{color:red}',
  'a selector that is not understood': 'p%%{color:red}',
  'a condition around it': '@media print{@supports (top:anchor(top)){.a{color:red}}}',
  'a step of an animation': '@keyframes turn{from{color:red}}',
  'the order of layers': '@layer a,b;',
  'a page in print': '@page{margin:2cm}',
}

for (const [what, css] of Object.entries(KEPT)) {
  test(`stays: ${what}`, () => {
    expect(cut(css, `${PAGE}<i class="px-1.5"></i>`)).toBe(css)
  })
}

const CUT = {
  'a tag that is not on the page': 'table{color:red}',
  'a class': '.z{color:red}',
  'a name that is one of another kind there': '.p,#a,c{color:red}',
  'an element in one that is not there': '.z a{color:red}',
  'none of the choices': ':has(>.z){color:red}',
  'a condition around nothing': '@layer x{@media print{.z{color:red}}}',
  'the browser’s parts of a form': '::file-selector-button,::-webkit-search-decoration{color:red}',
  'a property that nothing uses': ':root{--x:1}@property --x{syntax:"*";inherits:false}',
  'a property that only such a one uses': ':root{--x:var(--y);--y:1}',
}

for (const [what, css] of Object.entries(CUT)) {
  test(`goes: ${what}`, () => {
    expect(cut(css, PAGE)).toBe('')
  })
}

test('a property stays where a rule uses it, over however many others', () => {
  const css = ':root{--z:1;--y:var(--z);--x:var(--y, 2)}p{top:calc(1px + var(--x))}'
  expect(cut(css, PAGE)).toBe(css)
})

test('what a script says may come', () => {
  const css = '.z{top:0}mark{top:0}:root{--x:1}'
  expect(cut(css, PAGE, ['z', 'mark', '--x'])).toBe(css)
  expect(cut(css, `<script>add('mark', "z", '--x')</script>`)).toBe(css)
  expect(cut(css, `<a onclick="add('mark', 'z', '--x')">`)).toBe(css)
  expect(cut(css, '<script type="application/ld+json">["mark", "z"]</script>')).toBe('')
})

test('what a module says may come to the pages that have it', () => {
  const sheet = readStyleSheet('.z{top:0}', new Set())
  const cutWith = (body: string) => sheet(pageNames(parse(body), new Map([['/immutable/z.js', new Set(['z'])]])))
  expect(cutWith('<script type="module" src="/immutable/z.js"></script>')).toBe('.z{top:0}')
  expect(cutWith('<script type="module" src="/immutable/y.js"></script>')).toBe('')
})

test('what the author’s styles and drawings use stays', () => {
  const css = ':root{--x:1;--y:2}'
  expect(cut(css, '<style>p{top:var(--x)}</style><p style="top:var(--y)">')).toBe(css)
  expect(cut(css, '<svg><path stroke="var(--x)" fill="var(--y)"/></svg>')).toBe(css)
})

test('all stays where the author loads a script', () => {
  const css = '.z{top:0}'
  expect(cut(css, '<div class="prose"><script src="chart.js"></script></div>')).toBe(css)
  expect(cut(css, '<script src="/browser/early.js"></script>')).toBe('')
})

test('pages of one kind get the same, others theirs', () => {
  const sheet = readStyleSheet('.a{top:0}.b{top:0}', new Set())
  const of = (body: string) => sheet(pageNames(parse(body)))
  expect([of('<i class=a>'), of('<i class=b>'), of('<i class=a>'), of('<i class="b a">')]).toEqual([
    '.a{top:0}',
    '.b{top:0}',
    '.a{top:0}',
    '.a{top:0}.b{top:0}',
  ])
})

test('what a style sheet refers to is found from the page', () => {
  expect(
    absoluteReferences(
      'a{src:url(../media/f.woff2);background:url(data:image/png;base64,AA==)}',
      '/_next/static/x/x.css',
    ),
  ).toBe('a{src:url(/_next/static/media/f.woff2);background:url(data:image/png;base64,AA==)}')
})
