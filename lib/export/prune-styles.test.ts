import { parse } from 'parse5'
import { expect, test } from 'vitest'
import { makeUrlsAbsolute } from './inline-styles'
import { createStylePruner } from './prune-styles'
import { collectUsedNames } from './used-names'

function prune(css: string, body: string): string {
  return createStylePruner(css)(collectUsedNames(parse(`<!DOCTYPE html><body>${body}`)))
}

const PAGE = '<p class="a b" id="c">Text <a href="/">link</a></p>'

const KEPT = {
  'a tag on the page': 'p{color:red}',
  'one of several tags': 'table,p{color:red}',
  'a class, escaped': '.px-1\\.5{color:red}',
  'an id': '#c{color:red}',
  'a compound whose parts are all on the page': 'p.a>a:hover{color:red}',
  'the universal selector': '*,:before{color:red}',
  'a negation': 'a:not(.z){color:red}',
  'one alternative of :is()': '.a :is(table,a){color:red}',
  'an attribute, which scripts may add': ':root[data-theme=dark]{color:red}',
  'a selector that cannot be parsed': 'p%%{color:red}',
  'a rule within conditions': '@media print{@supports (top:anchor(top)){.a{color:red}}}',
  'the steps of an animation': '@keyframes turn{from{color:red}}',
  'the order of layers': '@layer a,b;',
  'the margins of printed pages': '@page{margin:2cm}',
}

for (const [what, css] of Object.entries(KEPT)) {
  test(`keeps ${what}`, () => {
    expect(prune(css, `${PAGE}<i class="px-1.5"></i>`)).toBe(css)
  })
}

const REMOVED = {
  'a tag that is not on the page': 'table{color:red}',
  'a class that is not on the page': '.z{color:red}',
  'a name that the page has for something else': '.p,#a,c{color:red}',
  'an element within one that is not on the page': '.z a{color:red}',
  'a relation without an alternative on the page': ':has(>.z){color:red}',
  'a condition around nothing': '@layer x{@media print{.z{color:red}}}',
  'the parts of form controls': '::file-selector-button,::-webkit-search-decoration{color:red}',
  'an unused custom property': ':root{--x:1}@property --x{syntax:"*";inherits:false}',
  'a custom property that only an unused one refers to': ':root{--x:var(--y);--y:1}',
}

for (const [what, css] of Object.entries(REMOVED)) {
  test(`removes ${what}`, () => {
    expect(prune(css, PAGE)).toBe('')
  })
}

test('keeps a custom property that a rule refers to, however indirectly', () => {
  const css = ':root{--z:1;--y:var(--z);--x:var(--y, 2)}p{top:calc(1px + var(--x))}'
  expect(prune(css, PAGE)).toBe(css)
})

test('keeps rules for names that occur in a script', () => {
  const css = '.z{top:0}mark{top:0}:root{--x:1}'
  expect(prune(css, `<script>add('mark', "z", '--x')</script>`)).toBe(css)
  expect(prune(css, `<a onclick="add('mark', 'z', '--x')">`)).toBe(css)
  expect(prune(css, '<script type="application/ld+json">["mark", "z"]</script>')).toBe('')
})

test('keeps rules for names that occur in a module, on the pages that load it', () => {
  const pruneStyles = createStylePruner('.z{top:0}')
  const pruneWith = (body: string) =>
    pruneStyles(collectUsedNames(parse(body), new Map([['/immutable/z.js', new Set(['z'])]])))
  expect(pruneWith('<script type="module" src="/immutable/z.js"></script>')).toBe('.z{top:0}')
  expect(pruneWith('<script type="module" src="/immutable/y.js"></script>')).toBe('')
})

test('keeps custom properties that the author’s styles and drawings refer to', () => {
  const css = ':root{--x:1;--y:2}'
  expect(prune(css, '<style>p{top:var(--x)}</style><p style="top:var(--y)">')).toBe(css)
  expect(prune(css, '<svg><path stroke="var(--x)" fill="var(--y)"/></svg>')).toBe(css)
})

test('keeps everything on a page on which the author loads a script', () => {
  const css = '.z{top:0}'
  expect(prune(css, '<div class="prose"><script src="chart.js"></script></div>')).toBe(css)
  expect(prune(css, '<script src="/client/theme-init.js"></script>')).toBe('')
})

test('pages with different names get different rules', () => {
  const pruneStyles = createStylePruner('.a{top:0}.b{top:0}')
  const pruneFor = (body: string) => pruneStyles(collectUsedNames(parse(body)))
  expect([
    pruneFor('<i class=a>'),
    pruneFor('<i class=b>'),
    pruneFor('<i class=a>'),
    pruneFor('<i class="b a">'),
  ]).toEqual(['.a{top:0}', '.b{top:0}', '.a{top:0}', '.a{top:0}.b{top:0}'])
})

test('makes relative URLs in a style sheet absolute', () => {
  expect(
    makeUrlsAbsolute(
      'a{src:url(../media/f.woff2);background:url(data:image/png;base64,AA==)}',
      '/_next/static/x/x.css',
    ),
  ).toBe('a{src:url(/_next/static/media/f.woff2);background:url(data:image/png;base64,AA==)}')
})
