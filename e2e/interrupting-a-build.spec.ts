import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { siteFolders } from '@/lib/config/paths'
import { filesBelow, outputFile } from '@/lib/node/fs'

const folder = mkdtempSync(join(tmpdir(), 'step-back-interrupted-'))
const env = { ...process.env, CONTENT_DIR: join(folder, 'content'), OUT_DIR: join(folder, 'out') }
const folders = siteFolders(env)

test.afterAll(() => {
  for (const made of [folder, folders.workDir]) rmSync(made, { recursive: true, force: true })
})

/** When it is ended, and how that moment is known. */
const MOMENTS: Record<string, (build: RunningBuild) => boolean> = {
  'Contentlayer reads the posts': ({ output }) => output().includes('Content: '),
  'Next renders the pages': ({ output }) => output().includes('Generating static pages'),
  'the finished pages are written': () => existsSync(`${folders.outDir}-new`),
}

test('a build that is killed leaves the site as it was, and the next build nothing to stumble over', async () => {
  test.setTimeout(300_000)
  await writePost('The first words.')
  expect(await startBuild().end).toBe(0)
  const before = await digestOf(folders.outDir)

  for (const [moment, hasCome] of Object.entries(MOMENTS)) {
    await writePost(`Written before the build that ended when ${moment}.`)
    const build = startBuild()
    while (!hasCome(build)) {
      expect(build.isRunning(), `the build ended before ${moment}:\n${build.output()}`).toBe(true)
      await wait(5)
    }
    build.kill()
    await build.end
    expect(await digestOf(folders.outDir), moment).toEqual(before)
  }

  await writePost('The last words.')
  // At once, while what the killed build had started may still be there.
  const last = startBuild()
  expect(await last.end, last.output()).toBe(0)
  expect(readFileSync(join(folders.outDir, 'posts/a-post/index.html'), 'utf8')).toContain('The last words.')
  expect(Object.keys(await digestOf(folders.outDir)).sort()).toEqual(
    expect.arrayContaining(Object.keys(before).filter((file) => file.endsWith('.html'))),
  )
  expect(existsSync(`${folders.outDir}-new`) || existsSync(`${folders.outDir}-old`)).toBe(false)
})

async function writePost(text: string) {
  const frontMatter = '---\ntitle: A post\ndate: 2024-05-06\n---\n'
  await outputFile(join(folders.contentDir, 'posts/a-post.md'), `${frontMatter}\n${text}\n`)
  await outputFile(join(folders.contentDir, 'pages/about.md'), '---\ntitle: About\n---\nWho writes here.\n')
}

type RunningBuild = {
  output: () => string
  isRunning: () => boolean
  /** Its exit code, none where it was killed. */
  end: Promise<number | null>
  /** The one process, as `kill -9` does; what it started is on its own. */
  kill: () => void
}

function startBuild(): RunningBuild {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { env })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (output += data.toString()))
  return {
    output: () => output,
    isRunning: () => child.exitCode === null,
    end: once(child, 'exit').then(([code]) => code),
    kill: () => child.kill('SIGKILL'),
  }
}

/** Every file of a folder with a hash of what it holds. */
async function digestOf(outDir: string): Promise<Record<string, string>> {
  const files = await filesBelow(outDir)
  const digest = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(outDir, file)))
      .digest('hex')
  return Object.fromEntries(files.map((file) => [file, digest(file)]))
}
