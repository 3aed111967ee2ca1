import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { afterEach, expect, test, vi } from 'vitest'
import { type SiteFolders, siteFolders } from '@/lib/config/paths'
import { HOST_FILES } from '@/lib/hosts/host-files'
import { cameraPhoto, pixels } from '@/lib/images/testing/an-image'
import { filesBelow } from '@/lib/node/fs'
import { finishExport } from './finish-export'

vi.mock('@/site.config', () => import('@/e2e/fixture/site.config'))

const INFRASTRUCTURE = '[project]/node_modules/next/dist/esm/client/components/layout-router.js'
const made: string[] = []

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A finished `next build`: routes with the client modules on them, and the files that were exported. */
function anExport(routes: Record<string, string[]>, files: Record<string, string | Uint8Array>): SiteFolders {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-export-'))
  made.push(folder)
  const folders = {
    ...siteFolders(),
    exportDir: join(folder, 'export'),
    nextDir: join(folder, '.next'),
    outDir: join(folder, 'out'),
    staticFilesDir: join(folder, 'static-files'),
    keptFrameworkFile: join(folder, 'kept.json'),
    imageCacheDir: join(folder, 'pictures'),
    redirectsFile: join(folder, 'redirects.json'),
  }
  const manifest = {
    routes: Object.fromEntries(Object.keys(routes).map((route) => [encodeURI(route), { srcRoute: null }])),
  }
  save(join(folders.nextDir, 'prerender-manifest.json'), JSON.stringify(manifest))
  for (const [route, modules] of Object.entries(routes)) {
    const clientModules = Object.fromEntries(modules.map((module) => [module, {}]))
    save(
      join(folders.nextDir, 'server', 'app', route, 'page_client-reference-manifest.js'),
      `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {}; globalThis.__RSC_MANIFEST["/page"] = ${JSON.stringify({ clientModules })};`,
    )
  }
  for (const [file, text] of Object.entries(files)) save(join(folders.exportDir, file), text)
  mkdirSync(folders.staticFilesDir)
  return folders
}

function save(path: string, text: string | Uint8Array) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** What a build made for readers. */
async function builtFiles(folder: string): Promise<string[]> {
  return (await filesBelow(folder)).filter((file) => !HOST_FILES.includes(file)).sort()
}

function aPage(body: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body>${body}</body></html>`
}

const CHUNK = '<script src="/_next/static/chunks/main-1a2b.js"></script>'

test('pages lose the framework, and nothing of it is left', async () => {
  const folders = anExport(
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
      'posts/-nothing-/index.html': aPage('<p>Nothing</p>'),
      '_next/static/chunks/main-1a2b.js': 'console.log()',
      '_next/static/build-id/_buildManifest.js': '',
      'icon.svg': '<svg/>',
    },
  )
  const keeping = await finishExport(folders)
  expect(await builtFiles(folders.outDir)).toEqual([
    '404.html',
    'icon.svg',
    'index.html',
    'posts/x/index.html',
    'posts/x/notes.txt',
  ])
  expect(readFileSync(join(folders.outDir, 'posts/x/index.html'), 'utf8')).toMatch(/<body><p>Post<\/p><\/body>/)
  expect([...keeping]).toEqual([])
})

/** So many that threads finish them. */
function manyPages(body: (index: number) => string): SiteFolders {
  const names = Array.from({ length: 250 }, (_, index) => `posts/${index}`)
  return anExport(
    Object.fromEntries(names.map((name) => [`/${name}`, [INFRASTRUCTURE]])),
    Object.fromEntries(names.map((name, index) => [`${name}/index.html`, aPage(body(index))])),
  )
}

test('many pages are finished in threads, each as a single one would be', async () => {
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

test('a complaint from a thread names the page, too', async () => {
  const folders = manyPages((index) => (index === 99 ? '<script>unknown()</script>' : '<p>Post</p>'))
  await expect(finishExport(folders)).rejects.toThrow(/^posts\/99\/index\.html: the script unknown\(\)/)
})

test('a page with a client component keeps what it refers to, and what that refers to', async () => {
  const folders = anExport(
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
  const keeping = await finishExport(folders)
  expect(await builtFiles(folders.outDir)).toEqual([
    '_next/static/chunks/lazy-3c4d.js',
    '_next/static/chunks/main-1a2b.js',
    'counter/index.html',
    'counter/index.txt',
    'index.html',
  ])
  expect(readFileSync(join(folders.outDir, 'counter/index.html'), 'utf8')).toContain(CHUNK)
  expect(Object.fromEntries(keeping)).toEqual({ 'counter/index.html': ['app/counter/counter.tsx'] })
  expect(JSON.parse(readFileSync(folders.keptFrameworkFile, 'utf8'))).toEqual(Object.fromEntries(keeping))
})

const OWN_BUNDLES = { 'browser/early.js': 'early()', 'browser/enhancements.js': 'later()' }
const OWN_SCRIPTS =
  '<script src="/browser/early.js"></script><script type="module" src="/browser/enhancements.js"></script>'

test('the module of the site is there under the name that the pages know', async () => {
  const folders = anExport({ '/': [INFRASTRUCTURE] }, { 'index.html': aPage(OWN_SCRIPTS), ...OWN_BUNDLES })
  await finishExport(folders)
  const module = (await builtFiles(folders.outDir)).filter((file) => file !== 'index.html')
  expect(module).toEqual([expect.stringMatching(/^immutable\/enhancements-[0-9a-f]{12}\.js$/)])
  expect(readFileSync(join(folders.outDir, 'index.html'), 'utf8')).toContain(`src="/${module[0]}"`)
  expect(readFileSync(join(folders.outDir, module[0] ?? ''), 'utf8')).toBe('later()')
})

test('what a module asks for, it asks for by the new name', async () => {
  const folders = anExport(
    { '/': [INFRASTRUCTURE] },
    {
      'index.html': aPage(OWN_SCRIPTS),
      'browser/early.js': 'early()',
      'browser/enhancements.js': 'import("./search.js")',
      'browser/search.js': 'new Worker("./search-worker.js")',
      'browser/search-worker.js': 'search()',
    },
  )
  await finishExport(folders)
  const files = (await builtFiles(folders.outDir)).filter((file) => file.startsWith('immutable/'))
  const [module, searchScript, worker] = ['enhancements', 'search', 'search-worker'].map((name) =>
    files.find((file) => RegExp(`^immutable/${name}-[0-9a-f]{12}`).test(file)),
  )
  const read = (file = '') => readFileSync(join(folders.outDir, file), 'utf8')
  expect(files).toHaveLength(3)
  expect(read(module)).toBe(`import("./${searchScript?.slice('immutable/'.length)}")`)
  expect(read(searchScript)).toBe(`new Worker("./${worker?.slice('immutable/'.length)}")`)
})

test('the search index is part of the site', async () => {
  const folders = anExport({ '/': [INFRASTRUCTURE] }, { 'index.html': aPage('<p>Home</p>') })
  save(join(folders.staticFilesDir, 'immutable/pagefind-1.0.0/pagefind.js'), 'search()')
  await finishExport(folders)
  expect(await builtFiles(folders.outDir)).toContain('immutable/pagefind-1.0.0/pagefind.js')
})

test('where a page keeps the framework, the names that it knows are there too', async () => {
  const folders = anExport({ '/': ['[project]/app/counter.tsx'] }, { 'index.html': aPage(OWN_SCRIPTS), ...OWN_BUNDLES })
  await finishExport(folders)
  expect(await builtFiles(folders.outDir)).toEqual(expect.arrayContaining(Object.keys(OWN_BUNDLES)))
})

test('next/link is a client component like any other', async () => {
  const link = '[project]/node_modules/next/dist/client/app-dir/link.js'
  const folders = anExport({ '/': [INFRASTRUCTURE, link] }, { 'index.html': aPage('<p>Home</p>') })
  expect([...(await finishExport(folders)).values()]).toEqual([['node_modules/next/dist/client/app-dir/link.js']])
})

test('a page whose address is in no Latin letters is found', async () => {
  const folders = anExport(
    { '/posts/日本語': [INFRASTRUCTURE] },
    { 'posts/日本語/index.html': aPage(`<p>Post</p>${CHUNK}`) },
  )
  await finishExport(folders)
  expect(readFileSync(join(folders.outDir, 'posts/日本語/index.html'), 'utf8')).not.toContain('<script')
})

test('a part of Next’s that is not known stops the build', async () => {
  const folders = anExport(
    { '/': ['[project]/node_modules/next/dist/new-router/core.js'] },
    { 'index.html': aPage('') },
  )
  await expect(finishExport(folders)).rejects.toThrow(/new-router\/core\.js.*client-modules\.ts has to follow/)
})

test('a page that Next says nothing about stops the build', async () => {
  const folders = anExport({}, { 'index.html': aPage('') })
  await expect(finishExport(folders)).rejects.toThrow(/the page \/ is not among those that Next rendered/)
})

test('a complaint names the page, and the site stays what it was', async () => {
  const folders = anExport(
    { '/posts/x': [INFRASTRUCTURE] },
    { 'posts/x/index.html': aPage('<script>unknown()</script>') },
  )
  save(join(folders.outDir, 'index.html'), 'the last build')
  await expect(finishExport(folders)).rejects.toThrow(/^posts\/x\/index\.html: the script unknown\(\)/)
  expect(readFileSync(join(folders.outDir, 'index.html'), 'utf8')).toBe('the last build')
})

test('nothing of an earlier build, finished or not, is left in the site', async () => {
  const folders = anExport({ '/': [INFRASTRUCTURE] }, { 'index.html': aPage('<p>Now</p>') })
  save(join(folders.outDir, 'posts/gone/index.html'), 'the last build')
  save(join(`${folders.outDir}-new`, 'posts/half/index.html'), 'a build that was ended')
  save(join(`${folders.outDir}-old`, 'index.html'), 'the build before')
  await finishExport(folders)
  expect(await builtFiles(folders.outDir)).toEqual(['index.html'])
  expect(existsSync(`${folders.outDir}-new`) || existsSync(`${folders.outDir}-old`)).toBe(false)
})

test('where a photo was taken is known to no file of the site; a photo is otherwise what it was', async () => {
  const folders = anExport({ '/': [] }, { 'index.html': aPage(''), 'posts/x/photo.jpg': await cameraPhoto() })
  await finishExport(folders)
  const photo = readFileSync(join(folders.outDir, 'posts/x/photo.jpg'))

  expect(photo.includes('Privatecam')).toBe(false)
  const { width, height, exif, orientation } = await sharp(photo).metadata()
  expect([width, height, exif, orientation]).toEqual([200, 400, undefined, undefined])
})

test('an image without notes is copied byte for byte', async () => {
  const bytes = await pixels(40, 30).jpeg().toBuffer()
  const folders = anExport({ '/': [] }, { 'index.html': aPage(''), 'posts/x/photo.jpg': bytes })
  await finishExport(folders)

  expect(readFileSync(join(folders.outDir, 'posts/x/photo.jpg')).equals(bytes)).toBe(true)
})

test('an image whose notes cannot be taken out stops the build', async () => {
  const folders = anExport({ '/': [] }, { 'index.html': aPage(''), 'posts/x/phone.heic': 'ftypheic Exif GPS' })

  await expect(finishExport(folders)).rejects.toThrow(/^posts\/x\/phone\.heic may say where it was taken/)
})
