import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { resolveSitePaths } from '@/lib/config/paths'
import { listFiles, outputFile } from '@/lib/node/fs'
import { sites } from './testing/sites'

const folder = mkdtempSync(join(tmpdir(), 'step-back-interrupted-'))
const env = { ...process.env, CONTENT_DIR: join(folder, 'content'), OUT_DIR: join(folder, 'out') }
const paths = resolveSitePaths(env)

/** The folders that were built into. */
const outDirs = new Set<string>()

test.afterAll(() => {
  const created = [...outDirs].flatMap((OUT_DIR) => {
    const { workDir, formerOutDir, pageCacheDir, searchCacheDir, searchPagesFile } = resolveSitePaths({
      ...env,
      OUT_DIR,
    })
    return [workDir, formerOutDir, pageCacheDir, searchCacheDir, searchPagesFile]
  })
  for (const path of [folder, ...created]) rmSync(path, { recursive: true, force: true })
})

/** The moments at which a build is killed, and how to detect them. */
const MOMENTS: Record<string, (build: RunningBuild) => boolean> = {
  'Contentlayer reads the posts': ({ output }) => output().includes('Content: '),
  'Next renders the pages': ({ output }) => output().includes('Generating static pages'),
  'the finished site is written': () => existsSync(`${paths.outDir}-new`),
}

test('a killed build leaves the site unchanged, and does not affect the next build', async () => {
  test.setTimeout(300_000)
  // With fewer files, the site is written before the test sees that it has begun.
  for (let file = 0; file < 500; file++)
    await outputFile(join(paths.contentDir, `posts/a-post/${file}.txt`), `${file} of many`)
  await writePost('The first words.')
  expect(await startBuild().exit).toBe(0)
  const before = await hashFiles(paths.outDir)

  for (const [moment, isReached] of Object.entries(MOMENTS)) {
    await writePost(`Written before the build that was killed when ${moment}.`)
    const build = startBuild()
    while (!isReached(build)) {
      expect(build.isRunning(), `the build ended before ${moment}:\n${build.output()}`).toBe(true)
      await wait(5)
    }
    build.kill()
    await build.exit
    expect(await hashFiles(paths.outDir), moment).toEqual(before)
  }

  await writePost('The last words.')
  // Immediately, while child processes of the killed build may still be running.
  const last = startBuild()
  expect(await last.exit, last.output()).toBe(0)
  expect(readFileSync(join(paths.outDir, 'posts/a-post/index.html'), 'utf8')).toContain('The last words.')
  expect(Object.keys(await hashFiles(paths.outDir)).sort()).toEqual(
    expect.arrayContaining(Object.keys(before).filter((file) => file.endsWith('.html'))),
  )
  expect(existsSync(`${paths.outDir}-new`) || existsSync(`${paths.outDir}-old`)).toBe(false)
})

test('a second build in the same folder refuses, and does not affect the first one', async () => {
  test.setTimeout(300_000)
  await writePost('The words of the first build.')
  const first = startBuild()
  while (!first.output().includes('Content: ')) await wait(5)
  const second = startBuild({ OUT_DIR: join(folder, 'elsewhere') })
  expect(await second.exit).toBe(1)
  expect(second.output()).toMatch(RegExp(`^process ${first.pid} is building in this folder \\(wait`))
  expect(existsSync(join(folder, 'elsewhere'))).toBe(false)

  expect(await first.exit, first.output()).toBe(0)
  const files = Object.keys(await hashFiles(paths.outDir))
  expect(files).toEqual(expect.arrayContaining(['atom.xml', 'posts/a-post/index.html', 'search/vocabulary.txt']))
})

test('refuses to build into a folder that no build has made', async () => {
  await writePost('Words that would be lost.')
  const before = await hashFiles(folder)
  for (const OUT_DIR of [paths.contentDir, folder, join(folder, 'content', 'posts')]) {
    const build = startBuild({ OUT_DIR })
    expect(await build.exit).toBe(1)
    expect(build.output()).toContain(OUT_DIR)
  }
  expect(await hashFiles(folder)).toEqual(before)
})

test('a build after an edit makes what a clean build makes, and renders what has changed', async () => {
  test.setTimeout(600_000)
  const content = join(folder, 'edited')
  const post = join(content, 'posts/kaizen.md')
  cpSync(sites.german.contentDir, content, { recursive: true })
  const build = async (outDir: string, ...args: string[]) => {
    const OUT_DIR = join(folder, outDir)
    const running = startBuild({ ...sites.german.env, CONTENT_DIR: content, OUT_DIR }, args)
    expect(await running.exit, running.output()).toBe(0)
    const rendered = running.output().match(/Pages: rendered (\d+)/)?.[1]
    return { rendered: Number(rendered), files: await hashFiles(OUT_DIR) }
  }
  const edits: Record<string, { edit: () => Promise<void> | void; isRendered: (pages: number) => boolean }> = {
    nothing: { edit: () => undefined, isRendered: (pages) => pages === 0 },
    'a sentence': {
      edit: () => appendFileSync(post, '\nNoch ein Satz, mit $x^2$.\n'),
      // Its page, and the lists with its excerpt.
      isRendered: (pages) => pages > 0 && pages < 10,
    },
    'a post less, and one renamed': {
      edit() {
        renameSync(post, join(content, 'posts/umbenannt.md'))
        rmSync(join(content, 'posts/recruter.md'))
      },
      isRendered: (pages) => pages > 1,
    },
  }
  await build('incremental')
  for (const [name, { edit, isRendered }] of Object.entries(edits)) {
    await edit()
    const incremental = await build('incremental')
    expect(isRendered(incremental.rendered), `${name}: rendered ${incremental.rendered}`).toBe(true)
    const clean = await build('clean', '--clean')
    expect(clean.rendered).toBeGreaterThan(20)
    expect(incremental.files, name).toEqual(clean.files)
  }
})

test('the same input makes the same bytes, in another time zone and language', async () => {
  test.setTimeout(300_000)
  const { outDir, env } = sites.german
  const again = { ...env, OUT_DIR: join(folder, 'again') }
  const build = startBuild({ ...again, TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' })
  expect(await build.exit, build.output()).toBe(0)

  expect(await hashFiles(again.OUT_DIR)).toEqual(await hashFiles(outDir))
})

async function writePost(text: string) {
  const frontMatter = '---\ntitle: A post\ndate: 2024-05-06\n---\n'
  await outputFile(join(paths.contentDir, 'posts/a-post/index.md'), `${frontMatter}\n${text}\n`)
  await outputFile(join(paths.contentDir, 'pages/about.md'), '---\ntitle: About\n---\nWho writes here.\n')
}

type RunningBuild = {
  pid: number | undefined
  output: () => string
  isRunning: () => boolean
  /** Its exit code; null if it was killed. */
  exit: Promise<number | null>
  /** Kills the process, but not its children, as `kill -9` does. */
  kill: () => void
}

function startBuild(more: Record<string, string> = {}, args: string[] = []): RunningBuild {
  const childEnv = { ...env, ...more }
  outDirs.add(childEnv.OUT_DIR)
  const command = ['--import', 'tsx', 'scripts/build.ts', ...args]
  const child: ChildProcess = spawn(process.execPath, command, { env: childEnv })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (output += data.toString()))
  return {
    pid: child.pid,
    output: () => output,
    isRunning: () => child.exitCode === null,
    exit: once(child, 'exit').then(([code]) => code),
    kill: () => child.kill('SIGKILL'),
  }
}

/** The files of a folder, with the hashes of their contents. */
async function hashFiles(outDir: string): Promise<Record<string, string>> {
  const files = await listFiles(outDir)
  const digest = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(outDir, file)))
      .digest('hex')
  return Object.fromEntries(files.map((file) => [file, digest(file)]))
}
