import { expect, test } from 'vitest'
import type { ClientModuleName } from '@/client/modules'
import { fingerprintModules } from './client-scripts'
import { finishPage } from './finish-page'

const CSS = '.a{color:red}'

function aPage({ head = '', body = '<p>Text</p>' } = {}): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>${head}</head><body>${body}</body></html>`
}

const NO_ASSETS = { getStylePruner: () => () => CSS, modules: new Map() }

function finish(page: { head?: string; body?: string }, isHydrated = false): string {
  return finishPage(aPage(page), { isHydrated, basePath: '', ...NO_ASSETS })
}

function getPolicy(html: string): string[] {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
  return policy.split('; ')
}

/** Markup that Next and React write for their own scripts. */
const FRAMEWORK = {
  'a chunk': '<script src="/_next/static/chunks/x.js" async=""></script>',
  'a chunk below a base path': '<script src="/blog/_next/static/chunks/x.js" async=""></script>',
  'the payload': '<script>self.__next_f.push([1,"the text once more"])</script>',
  'a preload': '<link rel="preload" as="script" href="/_next/static/chunks/x.js">',
  'a marker': '<!--$--><!--/$-->',
  'an anchor for streamed content': '<div hidden=""><!--$--><!--/$--></div>',
}

for (const [what, markup] of Object.entries(FRAMEWORK)) {
  test(`removes ${what} of the framework`, () => {
    expect(finish({ body: `${markup}<p>Text</p>` })).toContain('<body><p>Text</p></body>')
  })

  test(`keeps ${what} of the framework on a hydrated page`, () => {
    expect(finish({ body: `${markup}<p>Text</p>` }, true)).toContain(`<body>${markup}<p>Text</p></body>`)
  })
}

test('joins text nodes that React separates with comments', () => {
  expect(finish({ body: '<p>4<!-- --> of <!-- -->5</p>' })).toContain('<p>4 of 5</p>')
})

test('keeps JSON-LD and speculation rules', () => {
  const data = '<script type="application/ld+json">{"a":1}</script><script type="speculationrules">{}</script>'
  expect(finish({ body: data })).toContain(data)
})

test('keeps the author’s HTML unchanged, even if it looks like the framework’s', () => {
  const prose = '<div class="prose"><!-- a note --><!--$--><script>let x = 1 < 2</script><div hidden=""></div></div>'
  expect(finish({ body: prose })).toContain(prose)
})

test('inlines the part of the style sheet that the page uses', () => {
  const html = finishPage(
    aPage({ head: '<link rel="stylesheet" href="/_next/static/chunks/x.css" data-precedence="next"/>' }),
    {
      ...NO_ASSETS,
      isHydrated: false,
      basePath: '',
      getStylePruner: (path) => (page) => `/* ${path} for ${[...(page?.tags ?? [])].join(' ')} */`,
    },
  )
  expect(html).toContain('<style>/* /_next/static/chunks/x.css for html head meta link body p */</style>')
})

const OWN_SCRIPTS =
  '<script src="/client/theme-init.js"></script><script type="module" src="/client/enhancements.js"></script>'

function finishWithScripts({ isHydrated = false, enhancements = 'later()' } = {}): string {
  const modules = fingerprint({ 'theme-init': 'early()\n', enhancements })
  return finishPage(aPage({ head: OWN_SCRIPTS }), { isHydrated, basePath: '', ...NO_ASSETS, modules })
}

function fingerprint(bundles: Partial<Record<ClientModuleName, string>>) {
  return fingerprintModules(new Map(Object.entries(bundles) as [ClientModuleName, string][]))
}

test('inlines the script that runs before the first paint and allows it by its hash', () => {
  const html = finishWithScripts()
  expect(html).toContain('<script>early()</script>')
  // printf 'early()' | openssl dgst -sha256 -binary | base64
  expect(getPolicy(html).find((directive) => directive.startsWith('script-src'))).toBe(
    "script-src 'sha256-G2Y/0fpEoq/QMzbid/byF0KE5sX9e6ar19Om2+xoMnU=' 'self'",
  )
})

test('refers to a module by a name that changes with its content', () => {
  const getModulePath = (enhancements: string) => {
    const html = finishWithScripts({ enhancements })
    return /<script type="module" src="(\/immutable\/enhancements-[0-9a-f]{12}\.js)">/.exec(html)?.[1]
  }
  expect(getModulePath('one')).toBeDefined()
  expect(getModulePath('one')).not.toBe(getModulePath('another'))
  expect(getModulePath('one')).toBe(getModulePath('one'))
})

test('a module imports another by its new name, and its words include those of the other', () => {
  const modules = fingerprint({
    enhancements: 'import("./paragraph-link.js")',
    'paragraph-link': 'pilcrow',
  })
  const { text, words } = modules.get('/client/enhancements.js') ?? {}
  expect(text).toBe(`import(".${modules.get('/client/paragraph-link.js')?.path.replace('/immutable', '')}")`)
  expect(words?.has('pilcrow')).toBe(true)
})

test('only the custom properties of a module with its own styles count', () => {
  const modules = fingerprint({
    enhancements: 'import("./search.js")',
    search: '"mark{color:var(--color-ink)}"',
  })
  const { words } = modules.get('/client/enhancements.js') ?? {}
  expect([words?.has('--color-ink'), words?.has('mark')]).toEqual([true, false])
})

test('a hydrated page keeps the script elements that React rendered', () => {
  const html = finishWithScripts({ isHydrated: true })
  expect(html).toContain(OWN_SCRIPTS)
})

function finishWithBasePath(body: string): string {
  return finishPage(aPage({ body }), { isHydrated: false, basePath: '/blog', ...NO_ASSETS })
}

const PREFIXED = {
  '<a href="/posts/x/#end">x</a>': '<a href="/blog/posts/x/#end">x</a>',
  '<img src="/a.png" srcset="/a.png 1x, /b.png 2x">': '<img src="/blog/a.png" srcset="/blog/a.png 1x, /blog/b.png 2x">',
  '<video src="/a.mp4" poster="/a.png"></video>': '<video src="/blog/a.mp4" poster="/blog/a.png"></video>',
  '<form action="/search/"></form>': '<form action="/blog/search/"></form>',
  '<script type="speculationrules">{"prerender":[{"where":{"href_matches":["/","/*/"]}}]}</script>':
    '<script type="speculationrules">{"prerender":[{"where":{"href_matches":["/blog/","/blog/*/"]}}]}</script>',
  '<p style="background-image:url(/a.png)">x</p>': '<p style="background-image:url(/blog/a.png)">x</p>',
  '<style>@import "/a.css"; p{background:image-set("/a.png" 1x)}</style>':
    '<style>@import "/blog/a.css"; p{background:image-set("/blog/a.png" 1x)}</style>',
  '<svg><image href="/a.png"></image><use xlink:href="/b.svg#x"></use><path fill="url(/b.svg#y)"></path></svg>':
    '<svg><image href="/blog/a.png"></image><use xlink:href="/blog/b.svg#x"></use><path fill="url(/blog/b.svg#y)"></path></svg>',
  '<object data="/a.pdf"><button formaction="/a/">x</button></object>':
    '<object data="/blog/a.pdf"><button formaction="/blog/a/">x</button></object>',
  '<img src=" /a.png" srcset="/a.png 1x,/b.png 2x">': '<img src="/blog/a.png" srcset="/blog/a.png 1x,/blog/b.png 2x">',
  '<blockquote cite="/a/">x</blockquote>': '<blockquote cite="/blog/a/">x</blockquote>',
  '<template shadowrootmode="open"><img src="/a.png"></template>':
    '<template shadowrootmode="open"><img src="/blog/a.png"></template>',
  '<iframe srcdoc="<a href=\'/a/\'>x</a>"></iframe>':
    '<iframe srcdoc="&lt;html&gt;&lt;head&gt;&lt;/head&gt;&lt;body&gt;&lt;a href=&quot;/blog/a/&quot;&gt;x&lt;/a&gt;&lt;/body&gt;&lt;/html&gt;"></iframe>',
  '<my-map src="/a.json"></my-map>': '<my-map src="/blog/a.json"></my-map>',
  // A path that only looks as if it had the base path.
  '<a href="/blog/">x</a>': '<a href="/blog/blog/">x</a>',
}

test.each(Object.entries(PREFIXED))('adds the base path to %s', (markup, expected) => {
  expect(finishWithBasePath(markup)).toContain(expected)
})

const NOT_PREFIXED = [
  '<a href="https://example.org/x/">x</a>',
  '<a href="//example.org/x/">x</a>',
  '<a href="../x/">x</a>',
  '<a href="#end">x</a>',
  '<a href="mailto:me@example.org">x</a>',
  '<img src="data:image/gif;base64,R0" srcset="a.png 1x, https://example.org/b,c.png 2x">',
  '<img src="/blog/_next/static/media/x.png">',
  '<p style="background:url(data:image/gif;base64,R0)">x</p>',
  '<svg><path fill="url(#a)"></path></svg>',
  '<link rel="icon" href="/blog/icon.svg">',
]

test.each(NOT_PREFIXED)('adds no base path to %s', (markup) => {
  expect(finishWithBasePath(markup)).toContain(markup)
})

const UNKNOWN = {
  'an unknown inline script': '<script>next_generation()</script>',
  'a script from another host': '<script src="https://cdn.example/x.js"></script>',
  'a placeholder for streamed content': '<template id="B:0"></template>',
  'streamed content': '<div hidden="" id="S:0"><p>Late</p></div>',
}

for (const [what, markup] of Object.entries(UNKNOWN)) {
  test(`rejects ${what}`, () => {
    expect(() => finish({ body: markup })).toThrow(/not known to this build.*update lib\/export\/next-internals\.ts/)
  })
}

test('puts the Content Security Policy directly after the character set', () => {
  expect(finish({})).toMatch(/<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"/)
})

test('the policy of a page without scripts allows no scripts and requires trusted types', () => {
  const policy = getPolicy(finish({}))
  expect(policy).toContain("default-src 'none'")
  expect(policy.some((directive) => directive.startsWith('script-src'))).toBe(false)
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy).toContain('trusted-types search-worker')
})

test('the policy allows the author’s script by its hash, and lets it write HTML', () => {
  const policy = getPolicy(finish({ body: '<div class="prose"><script>alert(1)</script></div>' }))
  // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
  expect(policy).toContain("script-src 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='")
  expect(policy.some((directive) => directive.startsWith('require-trusted-types-for'))).toBe(false)
})

test('the policy allows the author’s style attributes and event handlers by their hashes', () => {
  const policy = getPolicy(
    finish({ body: '<div class="prose"><p style="color: red" onclick="alert(1)">Text</p></div>' }),
  )
  expect(policy).toContain("script-src 'unsafe-hashes' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='")
  // printf 'color: red' | openssl dgst -sha256 -binary | base64
  expect(policy).toContain("style-src 'unsafe-hashes' 'sha256-NerDAUWfwD31YdZHveMrq0GLjsNFMwxLpZl0dPUeCcw='")
})

test('the policy allows a script file in the bundle of the post', () => {
  const policy = getPolicy(finish({ body: '<div class="prose"><script src="demo.js"></script></div>' }))
  expect(policy).toContain("script-src 'self'")
})

test('rejects the author’s script from another host and suggests a fix', () => {
  const body = '<div class="prose"><script src="https://cdn.example/x.js"></script></div>'
  expect(() => finish({ body })).toThrow(/https:\/\/cdn\.example\/x\.js comes from another host.*folder of the post/)
})

test.each([
  '<link rel="stylesheet" href="https://cdn.example/x.css">',
  '<style>@import url("https://cdn.example/x.css")</style>',
])('rejects the author’s style sheet from another host: %s', (markup) => {
  expect(() => finish({ body: `<div class="prose">${markup}</div>` })).toThrow(
    /the style sheet https:\/\/cdn\.example\/x\.css comes from another host.*folder of the post/,
  )
})

const OTHER_HOSTS = {
  '<img src="https://a.example/x.png" srcset="https://b.example/x.png 2x, /y.png 1x" alt="">':
    "img-src 'self' https://a.example https://b.example",
  '<img src="data:image/gif;base64,AA==" alt="">': "img-src 'self' data:",
  '<iframe src="https://video.example/embed/1" title="A film"></iframe>': 'frame-src https://video.example',
  '<video src="https://video.example/1.mp4"></video>': 'media-src https://video.example',
  '<audio><source src="talk.mp3"></audio>': "media-src 'self'",
  '<form action="https://list.example/join"></form>': "form-action 'self' https://list.example",
  '<button formaction="https://list.example/join">x</button>': "form-action 'self' https://list.example",
  '<form action="mailto:me@list.example"></form>': "form-action 'self' mailto:",
  '<p style="background: url(https://a.example/x.png)">x</p>': "img-src 'self' https://a.example",
  '<style>p { background: url(https://a.example/x.png) }</style>': "img-src 'self' https://a.example",
  '<style>@font-face { font-family: A; src: url(https://a.example/x.woff2) }</style>': 'font-src https://a.example',
  '<svg><image href="https://a.example/x.png"></image></svg>': "img-src 'self' https://a.example",
  '<svg><image xlink:href="https://a.example/x.png"></image></svg>': "img-src 'self' https://a.example",
  '<svg><filter><feImage href="https://a.example/x.png"></feImage></filter></svg>': "img-src 'self' https://a.example",
  '<input type="image" src="https://a.example/x.png" alt="x">': "img-src 'self' https://a.example",
  '<table background="https://a.example/x.png"></table>': "img-src 'self' https://a.example",
  '<object data="https://a.example/x.pdf"></object>': 'object-src https://a.example',
  '<object data="https://a.example/y.pdf"></object>': 'frame-src https://a.example',
  '<embed src="https://a.example/x.svg">': 'frame-src https://a.example',
  '<link rel="preload" as="font" href="https://a.example/x.woff2">': 'font-src https://a.example',
  '<link rel="icon" href="https://a.example/x.png">': "img-src 'self' https://a.example",
  '<a href="https://a.example/" ping="https://b.example/p">x</a>': "connect-src 'self' https://b.example",
  '<template shadowrootmode="open"><img src="https://a.example/x.png"></template>': "img-src 'self' https://a.example",
  '<iframe srcdoc="<img src=https://a.example/x.png>"></iframe>': "img-src 'self' https://a.example",
  '<img src="https://[" alt="">': "img-src 'self'",
}

for (const [markup, directive] of Object.entries(OTHER_HOSTS)) {
  test(`the policy for ${markup} allows only the hosts in it`, () => {
    expect(getPolicy(finish({ body: `<div class="prose">${markup}</div>` }))).toContain(directive)
  })
}

test('the policy of a hydrated page allows the framework’s scripts by hash and from the site itself', () => {
  const policy = getPolicy(
    finish({ body: '<script>self.__next_f.push([0])</script><script src="/_next/static/x.js"></script>' }, true),
  )
  expect(policy.find((directive) => directive.startsWith('script-src'))).toMatch(/^script-src 'sha256-[^']+' 'self'$/)
})
