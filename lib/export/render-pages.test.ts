import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import type { PagePlan } from '@/lib/build-cache/page-plan'
import { resolveSitePaths, type SitePaths } from '@/lib/config/paths'
import { runOrExit, runScript } from '@/lib/node/process'
import { clearCaches, renderPages } from './render-pages'

vi.mock('@/lib/node/process', { spy: true })

const NOTHING: PagePlan = { kept: new Map(), rendered: new Map(), renderedPaths: [], hasUnroutedFiles: false }
const ONE: PagePlan = { ...NOTHING, rendered: new Map([['index.html', 'key']]), renderedPaths: ['/'] }

const CODE = { codeFingerprint: 'code', documents: Promise.resolve(), env: {} }
const OTHER_CODE = { ...CODE, codeFingerprint: 'other code' }

let paths: SitePaths
/** The arguments of every run of Next, and the paths that it was to render. */
let runs: { args: string[]; paths: string[] }[]
let compilations: number

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-render-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  paths = {
    ...resolveSitePaths(),
    nextDir: join(folder, '.next'),
    exportDir: join(folder, 'export'),
    publicDir: join(folder, 'public'),
    renderedPathsFile: join(folder, 'rendered-paths.json'),
    pageCacheDir: join(folder, 'pages'),
    searchCacheDir: join(folder, 'search'),
    searchPagesFile: join(folder, 'search.json'),
    compilationCacheDir: join(folder, '.next', 'cache', 'compilation'),
    renderCacheFile: join(folder, 'rendered.json'),
  }
  runs = []
  compilations = 0
  vi.mocked(runOrExit).mockImplementation(async ({ args }) => {
    compile()
    recordRun(args)
  })
  vi.mocked(runScript).mockImplementation(async ({ args }) => {
    recordRun(args)
    return 0
  })
})

function recordRun(args: string[]): void {
  runs.push({ args, paths: JSON.parse(readFileSync(paths.renderedPathsFile, 'utf8')) })
  mkdirSync(paths.exportDir, { recursive: true })
}

/** What Next does to its work folder. */
function compile(): void {
  compilations++
  mkdirSync(join(paths.nextDir, 'server/app/posts'), { recursive: true })
  for (const file of ['BUILD_ID', 'server/app/page.js', 'server/app/posts/secret.html'])
    writeFileSync(join(paths.nextDir, file), `compilation ${compilations}`)
}

const FULL = ['build']
const GENERATE = ['build', '--experimental-build-mode', 'generate']

test('the first build compiles the code and renders the pages', async () => {
  await renderPages(ONE, paths, CODE)
  expect(runs).toEqual([{ args: FULL, paths: ['/'] }])
  expect(existsSync(paths.renderedPathsFile)).toBe(false)
})

test('Next does not run before the documents are written', async () => {
  let areWritten = false
  const documents = wait(10).then(() => {
    areWritten = true
  })
  vi.mocked(runOrExit).mockImplementationOnce(async () => {
    compile()
    expect(areWritten).toBe(true)
  })
  await renderPages(ONE, paths, { ...CODE, documents })
  expect(compilations).toBe(1)
})

test('later builds do not compile the same code again', async () => {
  await renderPages(ONE, paths, CODE)
  await renderPages(ONE, paths, CODE)
  expect(runs.map(({ args }) => args)).toEqual([FULL, GENERATE])
})

test('Next does not run if there is nothing to render', async () => {
  await renderPages(ONE, paths, CODE)
  await renderPages(NOTHING, paths, CODE)
  expect(runs).toHaveLength(1)
})

test('Next runs for pages that no route names', async () => {
  await renderPages(ONE, paths, CODE)
  await renderPages({ ...NOTHING, hasUnroutedFiles: true }, paths, CODE)
  expect(runs[1]).toEqual({ args: GENERATE, paths: [] })
})

test.each([
  ['other code', () => renderPages(ONE, paths, OTHER_CODE)],
  ['another site', () => renderPages(ONE, { ...paths, exportDir: `${paths.exportDir}-2` }, CODE)],
  [
    'a work folder and a cache that were emptied',
    () => {
      rmSync(paths.nextDir, { recursive: true })
      return renderPages(ONE, paths, CODE)
    },
  ],
  [
    'a clean build',
    async () => {
      await clearCaches(paths)
      return renderPages(ONE, paths, CODE)
    },
  ],
])('after %s, Next compiles again', async (_, build) => {
  await renderPages(ONE, paths, CODE)
  await build()
  expect(runs.map(({ args }) => args)).toEqual([FULL, FULL])
})

test('if Next cannot use what it has compiled, it compiles again', async () => {
  await renderPages(ONE, paths, CODE)
  vi.mocked(runScript).mockResolvedValueOnce(1)
  await renderPages(ONE, paths, CODE)
  expect(runs.map(({ args }) => args)).toEqual([FULL, FULL])
})

test('an export without its files is made again, even if there is nothing to render', async () => {
  await renderPages(ONE, paths, CODE)
  rmSync(paths.exportDir, { recursive: true })
  await renderPages(NOTHING, paths, CODE)
  expect(runs.map(({ args }) => args)).toEqual([FULL, GENERATE])
})

test('on a host, which keeps the cache alone, Next renders with what it compiled before', async () => {
  await renderPages(ONE, paths, CODE)
  for (const name of readdirSync(paths.nextDir).filter((name) => name !== 'cache'))
    rmSync(join(paths.nextDir, name), { recursive: true })
  await renderPages(ONE, paths, CODE)
  expect(runs.map(({ args }) => args)).toEqual([FULL, GENERATE])
  expect(readFileSync(join(paths.nextDir, 'server/app/page.js'), 'utf8')).toBe('compilation 1')
  expect(existsSync(join(paths.nextDir, 'server/app/posts/secret.html'))).toBe(false)
})

test('what another command has compiled since is replaced', async () => {
  await renderPages(ONE, paths, CODE)
  compile()
  await renderPages(ONE, paths, CODE)
  expect(runs.map(({ args }) => args)).toEqual([FULL, GENERATE])
  expect(readFileSync(join(paths.nextDir, 'server/app/page.js'), 'utf8')).toBe('compilation 1')
})

test('a copy that was not completed is not used', async () => {
  await renderPages(ONE, paths, CODE)
  rmSync(join(paths.compilationCacheDir, 'compiled.json'))
  compile()
  await renderPages(ONE, paths, CODE)
  expect(runs.map(({ args }) => args)).toEqual([FULL, FULL])
})

test('a build that fails while Next compiles leaves what was compiled before', async () => {
  await renderPages(ONE, paths, CODE)
  vi.mocked(runOrExit).mockRejectedValueOnce(new Error('exit'))
  await expect(renderPages(ONE, paths, OTHER_CODE)).rejects.toThrow('exit')
  await renderPages(ONE, paths, CODE)
  expect(runs.map(({ args }) => args)).toEqual([FULL, GENERATE])
})

test('the files of public/ do not stay among those of Next, where one that is gone would be published', async () => {
  for (const folder of [paths.publicDir, paths.exportDir]) {
    mkdirSync(join(folder, 'talks'), { recursive: true })
    writeFileSync(join(folder, 'talks/private.txt'), 'copied by Next')
  }
  vi.mocked(runOrExit).mockImplementationOnce(async () => {
    compile()
    mkdirSync(join(paths.exportDir, 'talks'), { recursive: true })
    for (const file of ['talks/private.txt', 'index.html']) writeFileSync(join(paths.exportDir, file), 'exported')
  })
  await renderPages(ONE, paths, CODE)
  expect([
    existsSync(join(paths.exportDir, 'talks/private.txt')),
    existsSync(join(paths.exportDir, 'index.html')),
  ]).toEqual([false, true])
})
