// @vitest-environment node
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createCompiler } from '@/lib/content/compile/compiler'
import { getSite } from '@/lib/content/queries/store'
import type { Site } from '@/lib/content/site'
import { getRoutes, type RouteKind } from '@/lib/pages/routes'
import { decodePath } from '@/lib/routing/paths'

vi.mock('@/site.config', () => import('@/e2e/fixture/site.config'))
vi.mock('@/lib/content/queries/store', { spy: true })

const FIXTURE = 'e2e/fixture/content'

/** How many sequences of edits are tried; more with `EDIT_SEQUENCES=500 npx vitest run app/pages.test.tsx`. */
const SEQUENCES = Number(process.env.EDIT_SEQUENCES ?? 8)
const EDITS = 4

vi.setConfig({ testTimeout: SEQUENCES * 60_000 })

type PageModule = {
  default: (props: { params: Promise<Record<string, string | string[]>> }) => ReactNode | Promise<ReactNode>
  generateMetadata?: (props: { params: Promise<Record<string, string | string[]>> }) => Promise<Metadata>
}

const list = (base: string, load: () => Promise<object>) => ({ base, load })
const modules: Record<RouteKind, { base: string; load: () => Promise<object> }> = {
  home: list('/', () => import('./page')),
  pages: list('/', () => import('./[...path]/page')),
  archive: list('/posts/', () => import('./posts/[[...path]]/page')),
  posts: list('/posts/', () => import('./posts/[slug]/page')),
  topics: list('/topics/', () => import('./topics/[[...path]]/page')),
  topic: list('/topics/', () => import('./topics/[[...path]]/page')),
  categories: list('/categories/', () => import('./categories/[[...path]]/page')),
  category: list('/categories/', () => import('./categories/[[...path]]/page')),
  allSeries: list('/series/', () => import('./series/[[...path]]/page')),
  series: list('/series/', () => import('./series/[[...path]]/page')),
  authors: list('/authors/', () => import('./authors/[[...path]]/page')),
  author: list('/authors/', () => import('./authors/[[...path]]/page')),
  feeds: list('/feeds/', () => import('./feeds/page')),
  search: list('/search/', () => import('./search/page')),
  error: list('/404.html', () => import('./not-found')),
}

type RenderedPage = { data: string; html: string }

/** All pages of a site: what each is given, and what becomes of it. */
async function renderSite(site: Site): Promise<Map<string, RenderedPage>> {
  vi.mocked(getSite).mockReturnValue(site)
  const pages = new Map<string, RenderedPage>()
  for (const kind of Object.keys(modules) as RouteKind[]) {
    const { base, load } = modules[kind]
    const { default: Page, generateMetadata } = (await load()) as PageModule
    for (const { path, getData } of getRoutes(site, [kind])) {
      const segments = path.slice(base.length).split('/').filter(Boolean).map(decodePath)
      const props = { params: Promise.resolve({ path: segments, slug: segments.join('/') }) }
      const html = renderToStaticMarkup(await Page(props)) + JSON.stringify(await generateMetadata?.(props))
      pages.set(path, { data: JSON.stringify(getData()), html })
    }
  }
  return pages
}

/** A sequence of numbers from 0 to 1 that looks random: the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Edit = (contentDir: string, random: () => number) => void

/** What an author does to a blog. Each edit changes a file that is there, or makes one. */
const edits: Record<string, Edit> = {
  'a sentence': (dir, random) => change(dir, 'posts', random, (text) => `${text}\nOne more sentence: ${random()}.\n`),
  'a heading': (dir, random) => change(dir, 'posts', random, (text) => `${text}\n## Heading ${random()}\n`),
  'a title': (dir, random) => setField(dir, 'posts', random, 'title', `Title ${random()}`),
  'a date': (dir, random) => setField(dir, 'posts', random, 'date', `20${10 + Math.floor(random() * 16)}-05-06`),
  'a draft mark': (dir, random) => setField(dir, 'posts', random, 'draft', random() < 0.5 ? 'true' : 'false'),
  'a featured mark': (dir, random) => setField(dir, 'posts', random, 'featured', random() < 0.7 ? 'true' : 'false'),
  'another category': (dir, random) =>
    setField(dir, 'posts', random, 'categories', `[Kind ${Math.floor(random() * 3)}]`),
  'an author': (dir, random) => setField(dir, 'posts', random, 'authors', `[Writer ${Math.floor(random() * 3)}]`),
  'an excerpt': (dir, random) => setField(dir, 'posts', random, 'excerpt', `In short: ${random()}`),
  'a link to another post': (dir, random) => {
    const target = pick(listMarkdown(dir, 'posts'), random)
    change(dir, 'posts', random, (text) => `${text}\nSee [another](${target.replace(/^.*\//, '')}).\n`)
  },
  'a deleted post': (dir, random) => rmSync(join(dir, pick(listMarkdown(dir, 'posts'), random))),
  'a renamed post': (dir, random) => {
    const file = pick(listMarkdown(dir, 'posts'), random)
    renameSync(join(dir, file), join(dir, `posts/renamed-${Math.floor(random() * 1e6)}.md`))
  },
  'a new post': (dir, random) =>
    writeFileSync(
      join(dir, `posts/new-${Math.floor(random() * 1e6)}.md`),
      `---\ntitle: New ${random()}\ndate: 2021-01-0${1 + Math.floor(random() * 9)}\nseries: Tea\n---\nNew words.\n`,
    ),
  'a topic': (dir, random) => setField(dir, 'topics', random, 'title', `Topic ${random()}`),
  'the text of a topic': (dir, random) => change(dir, 'topics', random, (text) => `${text}\nMore: ${random()}\n`),
  'a page': (dir, random) => setField(dir, 'pages', random, 'title', `Page ${random()}`),
}

/** The Markdown files that are no bundles and not written in TOML. */
function listMarkdown(dir: string, folder: string): string[] {
  return readdirSync(join(dir, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`)
    .filter((file) => readFileSync(join(dir, file), 'utf8').startsWith('---\n'))
    .sort()
}

function pick<T>(items: T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('there is nothing to edit')
  return item
}

function change(dir: string, folder: string, random: () => number, edit: (text: string) => string): void {
  const file = join(dir, pick(listMarkdown(dir, folder), random))
  writeFileSync(file, edit(readFileSync(file, 'utf8')))
}

function setField(dir: string, folder: string, random: () => number, name: string, value: string): void {
  const isItsLine = (line: string) => !line.startsWith(`${name}:`)
  change(dir, folder, random, (text) => {
    const [, frontMatter = '', body = ''] = text.match(/^---\n([\s\S]*?\n)---\n([\s\S]*)$/) ?? []
    // A list on lines of its own is kept with its field.
    const kept = frontMatter.replace(RegExp(`^${name}:.*\\n(?:[ -].*\\n)*`, 'm'), '')
    return `---\n${kept.split('\n').filter(isItsLine).join('\n')}${name}: ${value}\n---\n${body}`
  })
}

test('a page that is given the same is the same, after any sequence of edits', async () => {
  let different = 0
  for (let sequence = 0; sequence < SEQUENCES; sequence++) {
    const random = createRandom(sequence)
    const contentDir = mkdtempSync(join(tmpdir(), 'step-back-edits-'))
    onTestFinished(() => rmSync(contentDir, { recursive: true, force: true }))
    cpSync(FIXTURE, contentDir, { recursive: true })
    const paths = { contentDir, publicDir: join(contentDir, 'none'), imageCacheDir: '.next/cache/pictures' }
    const compile = createCompiler(paths, { showUnpublished: false, now: () => '2026-11-11T11:11:11Z' })
    let before = await renderSite((await compile([])).site)
    for (let number = 0; number < EDITS; number++) {
      const name = pick(Object.keys(edits), random)
      edits[name]?.(contentDir, random)
      const after = await renderSite((await compile([])).site)
      for (const [path, { data, html }] of after) {
        const last = before.get(path)
        if (last && last.html !== html) {
          different++
          expect(data, `${path}, sequence ${sequence}, edit ${number}: ${name}`).not.toBe(last.data)
        }
      }
      before = after
    }
  }
  expect(different).toBeGreaterThan(SEQUENCES * EDITS)
})
