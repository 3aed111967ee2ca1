import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { text as readAll } from 'node:stream/consumers'
import { expect, onTestFinished, test, vi } from 'vitest'
import { siteFolders } from '@/lib/config/paths'
import { brokenContent } from '@/lib/content/check/testing/broken-content'
import { type ContentFiles, keys, soundSite, text } from '@/lib/content/check/testing/content-case'
import { writeContent } from '@/lib/content/check/testing/temporary-content'

// How fast it is on a busy machine is not what these tests are about.
vi.setConfig({ testTimeout: 60_000 })

const STACK_TRACE = /^\s+at /m
const NODE_WARNING = /^\(node:\d+\)/m

test('everything wrong at once ends with exit code 1, every file named and no stack trace', async () => {
  const files: ContentFiles = Object.assign({}, soundSite, ...brokenContent.map((broken) => broken.files))
  const contentDir = await writeContent(files)
  const { code, output } = await check(contentDir)

  const reported = brokenContent.flatMap(({ expect, files }) => expect.map(({ file }) => file ?? Object.keys(files)[0]))
  expect(reported.filter((file) => !output.includes(`${contentDir}/${file}:`))).toEqual([])
  expect(output).not.toMatch(STACK_TRACE)
  expect(output).not.toMatch(NODE_WARNING)
  expect(code).toBe(1)
})

test('one broken post ends with exit code 1 and says where', async () => {
  const contentDir = await writeContent({ ...soundSite, 'posts/x.md': keys('date: 2022-04-04', 'titel: A plan') })
  const { code, output } = await check(contentDir)

  expect(output).toContain(`${contentDir}/posts/x.md:3:1: unknown key titel (did you mean title?)\n`)
  expect(code).toBe(1)
})

test('a sound site ends with exit code 0 and says what is published', async () => {
  const { code, output } = await check(await writeContent(soundSite))

  expect(output).toContain('Content: no issues.\n')
  expect(output).toContain('Published 1 post and 1 page; held back 0 drafts; scheduled 0.\n')
  expect(code).toBe(0)
})

test('a warning ends with exit code 0', async () => {
  const { code, output } = await check(await writeContent({ ...soundSite, 'posts/x.md': text('# More') }))

  expect(output).toContain('posts/x.md:5:1: warning: ')
  expect(code).toBe(0)
})

test('a content folder that does not exist ends with exit code 1 and no stack trace', async () => {
  const contentDir = await writeContent({})
  const { code, output } = await check(`${contentDir}/nowhere`)

  expect(output).toContain('there is no such content folder')
  expect(output).not.toMatch(STACK_TRACE)
  expect(code).toBe(1)
})

/** Runs the command, and removes what it leaves behind for a build of this content folder. */
async function check(contentDir: string): Promise<{ code: number; output: string }> {
  const env = { ...process.env, CONTENT_DIR: contentDir, TSX_TSCONFIG_PATH: 'e2e/fixture/tsconfig.json' }
  onTestFinished(() => rm(siteFolders(env).workDir, { recursive: true, force: true }))
  const command = spawn(process.execPath, ['--import', 'tsx', 'scripts/check-content.ts'], { env })
  const [stderr, stdout, [code]] = await Promise.all([
    readAll(command.stderr),
    readAll(command.stdout),
    once(command, 'exit'),
  ])
  return { code, output: stderr + stdout }
}
