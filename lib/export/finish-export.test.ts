import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import type { SitePaths } from '@/lib/config/paths'
import { OUTPUT_MARK } from '@/lib/hosts/hosts'
import { cameraPhoto, pixels } from '@/lib/images/testing/an-image'
import { listFiles } from '@/lib/node/fs'
import { PLACEHOLDER_SLUG } from '@/lib/pages/static-params'
import { finishExport } from './finish-export'
import { stagingDir } from './output-dir'
import { anExport, aPage, builtFiles, INFRASTRUCTURE, save } from './testing/an-export'

// How fast it is on a busy machine is not what these tests are about.
vi.setConfig({ testTimeout: 60_000 })

vi.mock('@/site.config', () => import('@/e2e/fixture/site.config'))

const CHUNK = '<script src="/_next/static/chunks/main-1a2b.js"></script>'

test('removes the framework and all of its files', async () => {
  const paths = anExport(
    { '/': [INFRASTRUCTURE], '/posts/x': [INFRASTRUCTURE], '/_not-found': [INFRASTRUCTURE] },
    {
      'index.html': aPage(`<p>Home</p>${CHUNK}`),
      'index.txt': 'payload',
      '__next._tree.txt': 'payload',
      'posts/x/index.html': aPage(`<p>Post</p>${CHUNK}`),
      'posts/x/__next.posts.$d$slug.txt': 'payload',
      'posts/x/notes.txt': 'beside the post',
      '404.html': aPage('<p>Gone</p>'),
      '404/index.html': aPage('<p>Gone</p>'),
      '_not-found/index.html': aPage('<p>Gone</p>'),
      [`posts/${PLACEHOLDER_SLUG}/index.html`]: aPage('<p>Nothing</p>'),
      [`${PLACEHOLDER_SLUG}/index.html`]: aPage('<p>Nothing</p>'),
      '_next/static/chunks/main-1a2b.js': 'console.log()',
      '_next/static/build-id/_buildManifest.js': '',
      'icon.svg': '<svg/>',
    },
  )
  const hydrated = await finishExport(paths)
  expect(await builtFiles(paths.outDir)).toEqual([
    '404.html',
    'icon.svg',
    'index.html',
    'posts/x/index.html',
    'posts/x/notes.txt',
  ])
  expect(readFileSync(join(paths.outDir, 'posts/x/index.html'), 'utf8')).toMatch(/<body><p>Post<\/p><\/body>/)
  expect([...hydrated]).toEqual([])
})

/** Enough pages that they are finished in threads. */
function manyPages(body: (index: number) => string): SitePaths {
  const names = Array.from({ length: 250 }, (_, index) => `posts/${index}`)
  return anExport(
    Object.fromEntries(names.map((name) => [`/${name}`, [INFRASTRUCTURE]])),
    Object.fromEntries(names.map((name, index) => [`${name}/index.html`, aPage(body(index))])),
  )
}

test('finishes many pages in threads, with the same result as a single page', async () => {
  const body = (index: number) => `<p>Post ${index}</p>${CHUNK}`
  const [many, single] = [
    manyPages(body),
    anExport({ '/posts/7': [INFRASTRUCTURE] }, { 'posts/7/index.html': aPage(body(7)) }),
  ]
  await finishExport(many)
  await finishExport(single)
  const [one, other] = [many, single].map(({ outDir }) => readFileSync(join(outDir, 'posts/7/index.html'), 'utf8'))
  expect(one).toBe(other)
  const texts = (await builtFiles(many.outDir)).map((file) => readFileSync(join(many.outDir, file), 'utf8'))
  expect(texts.filter((text) => /<body><p>Post \d+<\/p><\/body>/.test(text))).toHaveLength(250)
})

test('an error from a thread names the page', async () => {
  const paths = manyPages((index) => (index === 99 ? '<script>unknown()</script>' : '<p>Post</p>'))
  await expect(finishExport(paths)).rejects.toThrow(/^posts\/99\/index\.html: the script unknown\(\)/)
})

test('a page with a client component keeps the assets that it refers to, directly or indirectly', async () => {
  const paths = anExport(
    {
      '/': [INFRASTRUCTURE],
      '/counter': [
        INFRASTRUCTURE,
        '[project]/app/counter/counter.tsx <module evaluation>',
        '[project]/app/counter/counter.tsx',
      ],
    },
    {
      'index.html': aPage(`<p>Home</p>${CHUNK}`),
      'index.txt': 'payload',
      'counter/index.html': aPage(`<button>0</button>${CHUNK}`),
      'counter/index.txt': 'payload',
      '_next/static/chunks/main-1a2b.js': 'load("lazy-3c4d.js")',
      '_next/static/chunks/lazy-3c4d.js': '',
      '_next/static/chunks/other-5e6f.js': '',
    },
  )
  const hydrated = await finishExport(paths)
  expect(await builtFiles(paths.outDir)).toEqual([
    '_next/static/chunks/lazy-3c4d.js',
    '_next/static/chunks/main-1a2b.js',
    'counter/index.html',
    'counter/index.txt',
    'index.html',
  ])
  expect(readFileSync(join(paths.outDir, 'counter/index.html'), 'utf8')).toContain(CHUNK)
  expect(Object.fromEntries(hydrated)).toEqual({ 'counter/index.html': ['app/counter/counter.tsx'] })
  expect(JSON.parse(readFileSync(paths.hydratedPagesFile, 'utf8'))).toEqual(Object.fromEntries(hydrated))
})

const OWN_BUNDLES = { 'client/theme-init.js': 'early()', 'client/enhancements.js': 'later()' }
const OWN_SCRIPTS =
  '<script src="/client/theme-init.js"></script><script type="module" src="/client/enhancements.js"></script>'

test('writes a client module to the path that pages refer to', async () => {
  const paths = anExport({ '/': [INFRASTRUCTURE] }, { 'index.html': aPage(OWN_SCRIPTS) }, OWN_BUNDLES)
  await finishExport(paths)
  const module = (await builtFiles(paths.outDir)).filter((file) => file !== 'index.html')
  expect(module).toEqual([expect.stringMatching(/^immutable\/enhancements-[0-9a-f]{12}\.js$/)])
  expect(readFileSync(join(paths.outDir, 'index.html'), 'utf8')).toContain(`src="/${module[0]}"`)
  expect(readFileSync(join(paths.outDir, module[0] ?? ''), 'utf8')).toBe('later()')
})

test('modules refer to each other by their new names', async () => {
  const paths = anExport(
    { '/': [INFRASTRUCTURE] },
    { 'index.html': aPage(OWN_SCRIPTS) },
    {
      'client/theme-init.js': 'early()',
      'client/enhancements.js': 'import("./search.js")',
      'client/search.js': 'new Worker("./search-worker.js")',
      'client/search-worker.js': 'search()',
    },
  )
  await finishExport(paths)
  const files = (await builtFiles(paths.outDir)).filter((file) => file.startsWith('immutable/'))
  const [module, searchScript, worker] = ['enhancements', 'search', 'search-worker'].map((name) =>
    files.find((file) => RegExp(`^immutable/${name}-[0-9a-f]{12}`).test(file)),
  )
  const read = (file = '') => readFileSync(join(paths.outDir, file), 'utf8')
  expect(files).toHaveLength(3)
  expect(read(module)).toBe(`import("./${searchScript?.slice('immutable/'.length)}")`)
  expect(read(searchScript)).toBe(`new Worker("./${worker?.slice('immutable/'.length)}")`)
})

test('copies the generated files', async () => {
  const paths = anExport({ '/': [INFRASTRUCTURE] }, { 'index.html': aPage('<p>Home</p>') })
  await finishExport(paths, { generatedFiles: new Map([['immutable/pagefind-1.0.0/pagefind.js', 'search()']]) })
  expect(await builtFiles(paths.outDir)).toContain('immutable/pagefind-1.0.0/pagefind.js')
})

test('a hydrated page keeps the modules under their original names, too', async () => {
  const paths = anExport({ '/': ['[project]/app/counter.tsx'] }, { 'index.html': aPage(OWN_SCRIPTS) }, OWN_BUNDLES)
  await finishExport(paths)
  expect(await builtFiles(paths.outDir)).toEqual(expect.arrayContaining(Object.keys(OWN_BUNDLES)))
})

test('a page with next/link is hydrated', async () => {
  const link = '[project]/node_modules/next/dist/client/app-dir/link.js'
  const paths = anExport({ '/': [INFRASTRUCTURE, link] }, { 'index.html': aPage('<p>Home</p>') })
  expect([...(await finishExport(paths)).values()]).toEqual([['node_modules/next/dist/client/app-dir/link.js']])
})

test('finishes a page with a non-ASCII path', async () => {
  const paths = anExport(
    { '/posts/日本語': [INFRASTRUCTURE] },
    { 'posts/日本語/index.html': aPage(`<p>Post</p>${CHUNK}`) },
  )
  await finishExport(paths)
  expect(readFileSync(join(paths.outDir, 'posts/日本語/index.html'), 'utf8')).not.toContain('<script')
})

test('fails if a page has an unknown module of Next', async () => {
  const paths = anExport({ '/': ['[project]/node_modules/next/dist/new-router/core.js'] }, { 'index.html': aPage('') })
  await expect(finishExport(paths)).rejects.toThrow(/new-router\/core\.js.*update lib\/export\/next-internals\.ts/)
})

test('fails if a page is not in Next’s manifest', async () => {
  const paths = anExport({}, { 'index.html': aPage('') })
  await expect(finishExport(paths)).rejects.toThrow(/the page \/ is not in prerender-manifest\.json/)
})

test('an error names the page and leaves the last build in place', async () => {
  const paths = anExport(
    { '/posts/x': [INFRASTRUCTURE] },
    { 'posts/x/index.html': aPage('<script>unknown()</script>') },
  )
  save(join(paths.outDir, 'index.html'), 'the last build')
  await expect(finishExport(paths)).rejects.toThrow(/^posts\/x\/index\.html: the script unknown\(\)/)
  expect(readFileSync(join(paths.outDir, 'index.html'), 'utf8')).toBe('the last build')
})

test('removes earlier builds, complete or interrupted', async () => {
  const paths = anExport({ '/': [INFRASTRUCTURE] }, { 'index.html': aPage('<p>Now</p>') })
  save(join(paths.outDir, 'posts/gone/index.html'), 'the last build')
  save(join(`${paths.outDir}-new`, 'posts/half/index.html'), 'a build that was interrupted')
  save(join(`${paths.outDir}-old`, 'index.html'), 'the build before')
  await finishExport(paths)
  expect(await builtFiles(paths.outDir)).toEqual(['index.html'])
  expect(existsSync(`${paths.outDir}-new`) || existsSync(`${paths.outDir}-old`)).toBe(false)
})

test('takes over from the site before the last one what is the same, and removes the rest', async () => {
  const paths = anExport({ '/': [] }, { 'index.html': aPage('') })
  const inode = (file: string) => statSync(join(paths.outDir, file)).ino
  const build = (files: Record<string, string>) =>
    finishExport(paths, { generatedFiles: new Map(Object.entries(files)) })
  await build({ 'a.txt': 'same', 'b.txt': 'first', 'gone.txt': 'withdrawn' })
  const first = ['index.html', 'a.txt'].map(inode)
  await build({ 'a.txt': 'same', 'b.txt': 'second', 'gone.txt': 'withdrawn' })
  await build({ 'a.txt': 'same', 'b.txt': 'third' })
  expect(['index.html', 'a.txt'].map(inode)).toEqual(first)
  expect(await builtFiles(paths.outDir)).toEqual(['a.txt', 'b.txt', 'index.html'])
  expect(readFileSync(join(paths.outDir, 'b.txt'), 'utf8')).toBe('third')
})

test('removes the metadata of a photo, and keeps its size and orientation', async () => {
  const paths = anExport({ '/': [] }, { 'index.html': aPage(''), 'posts/x/photo.jpg': await cameraPhoto() })
  await finishExport(paths)
  const photo = readFileSync(join(paths.outDir, 'posts/x/photo.jpg'))

  expect(photo.includes('Privatecam')).toBe(false)
  const { width, height, exif, orientation } = await sharp(photo).metadata()
  expect([width, height, exif, orientation]).toEqual([200, 400, undefined, undefined])
})

test('copies an image without metadata byte for byte', async () => {
  const bytes = await pixels(40, 30).jpeg().toBuffer()
  const paths = anExport({ '/': [] }, { 'index.html': aPage(''), 'posts/x/photo.jpg': bytes })
  await finishExport(paths)

  expect(readFileSync(join(paths.outDir, 'posts/x/photo.jpg')).equals(bytes)).toBe(true)
})

test('fails if the metadata of an image cannot be removed', async () => {
  const paths = anExport({ '/': [] }, { 'index.html': aPage(''), 'posts/x/phone.heic': 'ftypheic Exif GPS' })

  await expect(finishExport(paths)).rejects.toThrow(
    `the metadata of ${join(paths.exportDir, 'posts/x/phone.heic')} cannot be removed: `,
  )
})

test('copies the files of bundles to their URLs, without metadata', async () => {
  const paths = anExport({ '/': [] }, { 'index.html': aPage('') })
  const contentDir = join(dirname(paths.exportDir), 'content')
  const bundleFiles = ['photo.jpg', 'data.csv'].map((name) => ({
    path: `/posts/größe/${name}`,
    source: join(contentDir, 'posts/größe', name),
  }))
  save(join(contentDir, 'posts/größe/photo.jpg'), await cameraPhoto())
  save(join(contentDir, 'posts/größe/data.csv'), 'a,b\n')
  await finishExport(paths, { bundleFiles })
  expect(await builtFiles(paths.outDir)).toEqual(['index.html', 'posts/größe/data.csv', 'posts/größe/photo.jpg'])
  expect(readFileSync(join(paths.outDir, 'posts/größe/data.csv'), 'utf8')).toBe('a,b\n')
  expect(readFileSync(join(paths.outDir, 'posts/größe/photo.jpg')).includes('Privatecam')).toBe(false)
})

test('copies the files of public/ as they are, pages of every name included', async () => {
  const paths = anExport({ '/': [] }, { 'index.html': aPage(`<p>Home</p>${CHUNK}`), 'index.txt': 'payload' })
  const publicFiles = {
    'slides/index.html': `<h1>Slides</h1><script src="/_next/static/x.js"></script><script>start()</script>`,
    'slides/index.txt': 'Notes',
    'posts/2011/index.html': '<p>Before</p>',
    'demo.html': '<p>Demo</p>',
    '404/index.html': '<p>Error</p>',
    '_not-found/x.txt': 'x',
    '-placeholder-/x.txt': 'x',
    CNAME: 'blog.example',
    'robots.txt': 'User-agent: *',
    '100% of it #1.txt': 'x',
  }
  for (const [file, text] of Object.entries(publicFiles)) {
    // As Next copies them.
    for (const folder of [paths.publicDir, paths.exportDir]) save(join(folder, file), text)
  }
  await finishExport(paths, { generatedFiles: new Map([['robots.txt', 'of the build']]) })
  expect(await builtFiles(paths.outDir)).toEqual(['index.html', ...Object.keys(publicFiles)].sort())
  for (const [file, text] of Object.entries(publicFiles)) {
    expect(readFileSync(join(paths.outDir, file), 'utf8'), file).toBe(text)
  }
})

test('publishes the files of public/ under composed names, which URLs have', async () => {
  const paths = anExport({ '/': [] }, { 'index.html': aPage('') })
  // As macOS names them; Next copies them.
  for (const folder of [paths.publicDir, paths.exportDir]) save(join(folder, 'U\u0308bersicht/Gro\u0308ße.pdf'), 'x')
  await finishExport(paths)
  expect(await builtFiles(paths.outDir)).toEqual(['index.html', '\u00dcbersicht/Gr\u00f6ße.pdf'])
})

test('keeps the rules of the author’s own files for hosts', async () => {
  const paths = anExport({ '/': [] }, { 'index.html': aPage('') })
  save(join(paths.publicDir, '_headers'), '/*\n  X-Frame-Options: SAMEORIGIN\n')
  save(join(paths.publicDir, '_redirects'), '/mine /posts/ 302\n')
  await finishExport(paths, { redirects: [{ from: '/post/x/', to: '/posts/x/' }] })
  expect(readFileSync(join(paths.outDir, '_headers'), 'utf8')).toMatch(/^\/\*\n {2}X-Frame-Options: SAMEORIGIN\n/)
  expect(readFileSync(join(paths.outDir, '_redirects'), 'utf8')).toMatch(
    /^\/mine \/posts\/ 302\n\/post\/x\/ \/posts\/x\/ 308/,
  )
})

test('a site without one of its pages or generated files is not complete, and leaves the last build in place', async () => {
  const paths = anExport(
    { '/': [], '/posts/größe': [] },
    { 'index.html': aPage(''), 'posts/größe/index.html': aPage('') },
  )
  save(join(paths.outDir, 'index.html'), 'the last build')
  const generatedFiles = new Map([['atom.xml', '<feed/>']])
  const complete = ['/', '/posts/gr%C3%B6%C3%9Fe/', '/atom.xml']
  const expectedPaths = [...complete, '/about/', '/topics/a%20b/feed.json']
  await expect(finishExport(paths, { generatedFiles, expectedPaths })).rejects.toThrow(
    /not complete.*missing:\nabout\/index\.html\ntopics\/a b\/feed\.json$/,
  )
  expect(await listFiles(paths.outDir)).toEqual(['index.html'])

  await finishExport(paths, { generatedFiles, expectedPaths: complete })
  expect(await builtFiles(paths.outDir)).toEqual(['atom.xml', 'index.html', 'posts/größe/index.html'])
})

test('marks the site as the output of a build, also if the build is interrupted', async () => {
  const paths = anExport({ '/': [] }, { 'index.html': aPage('') })
  await expect(finishExport(paths, { expectedPaths: ['/nowhere/'] })).rejects.toThrow()
  expect(existsSync(join(stagingDir(paths.outDir), OUTPUT_MARK))).toBe(true)
  await finishExport(paths)
  expect(existsSync(join(paths.outDir, OUTPUT_MARK))).toBe(true)
})

test('writes redirects as pages, for hosts and for npm start', async () => {
  const paths = anExport({ '/': [] }, { 'index.html': aPage('') })
  const redirects = [{ from: '/post/x/', to: '/posts/x/' }]
  await finishExport(paths, { redirects })
  expect(readFileSync(join(paths.outDir, 'post/x/index.html'), 'utf8')).toContain('href="/posts/x/"')
  expect(readFileSync(join(paths.outDir, '_redirects'), 'utf8')).toMatch(/^\/post\/x\/ \/posts\/x\/ 308/)
  expect(JSON.parse(readFileSync(paths.redirectsFile, 'utf8'))).toEqual(redirects)
})

test('copies files to their former URLs, for hosts without redirects', async () => {
  const paths = anExport({ '/': [] }, { 'index.html': aPage('') })
  const generatedFiles = new Map([['atom.xml', '<feed/>']])
  save(join(paths.publicDir, 'a b.txt'), 'A')
  const redirects = [
    { from: '/feed.xml', to: '/atom.xml' },
    { from: '/files/a.txt', to: '/a%20b.txt' },
  ]
  await finishExport(paths, { generatedFiles, redirects })
  expect(await builtFiles(paths.outDir)).toEqual(['a b.txt', 'atom.xml', 'feed.xml', 'files/a.txt', 'index.html'])
  expect(readFileSync(join(paths.outDir, 'files/a.txt'), 'utf8')).toBe('A')
  expect(JSON.parse(readFileSync(paths.redirectsFile, 'utf8'))).toEqual(redirects)
})

test('fails if a redirect collides with a file', async () => {
  const paths = anExport({ '/': [] }, { 'index.html': aPage('') })
  for (const file of ['a.txt', 'b.txt']) save(join(paths.publicDir, file), file)
  await expect(finishExport(paths, { redirects: [{ from: '/a.txt', to: '/b.txt' }] })).rejects.toThrow(
    '/a.txt cannot redirect to /b.txt: a.txt already exists.',
  )
})

test('fails if a file redirects to one that is not part of the site', async () => {
  const paths = anExport({ '/': [] }, { 'index.html': aPage('') })
  await expect(finishExport(paths, { redirects: [{ from: '/a.txt', to: '/b.txt' }] })).rejects.toThrow(
    '/a.txt cannot redirect to /b.txt: b.txt does not exist.',
  )
})

test('fails if a redirect collides with a page', async () => {
  const paths = anExport({ '/': [], '/post/x': [] }, { 'index.html': aPage(''), 'post/x/index.html': aPage('') })
  await expect(finishExport(paths, { redirects: [{ from: '/post/x/', to: '/posts/x/' }] })).rejects.toThrow(
    /^\/post\/x\/ .* \/posts\/x\/.* post\/x\/index\.html /,
  )
})
