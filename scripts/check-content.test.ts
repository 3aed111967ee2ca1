import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { text as readAll } from 'node:stream/consumers'
import { expect, onTestFinished, test, vi } from 'vitest'
import { resolveSitePaths } from '@/lib/config/paths'
import {
  type ContentFiles,
  expectedIssues,
  validSite,
  withBody,
  withFields,
} from '@/lib/content/check/testing/content-case'
import { invalidContent } from '@/lib/content/check/testing/invalid-content'
import { writeContent } from '@/lib/content/check/testing/temporary-content'

// How fast it is on a busy machine is not what these tests are about.
vi.setConfig({ testTimeout: 60_000 })

const STACK_TRACE = /^\s+at /m
const NODE_WARNING = /^\(node:\d+\)/m

test('every error at once exits with code 1, names every file and prints no stack trace', async () => {
  const files: ContentFiles = Object.assign({}, validSite, ...invalidContent.map((invalid) => invalid.files))
  const contentDir = await writeContent(files)
  const { code, output } = await check(contentDir)

  const invalidFiles = invalidContent.flatMap(expectedIssues).map(({ file }) => file)
  expect(invalidFiles.length).toBeGreaterThan(100)
  expect(invalidFiles.filter((file) => !output.includes(`${contentDir}/${file}:`))).toEqual([])
  expect(output).not.toMatch(STACK_TRACE)
  expect(output).not.toMatch(NODE_WARNING)
  expect(code).toBe(1)
})

test('a single error exits with code 1, and prints its position', async () => {
  const contentDir = await writeContent({ ...validSite, 'posts/x.md': withFields('date: 2022-04-04', 'titel: A plan') })
  const { code, output } = await check(contentDir)

  expect(output).toContain(`${contentDir}/posts/x.md:3:1: unknown field titel (did you mean title?)\n`)
  expect(code).toBe(1)
})

test('valid content exits with code 0, and prints what is published', async () => {
  const { code, output } = await check(await writeContent(validSite))

  expect(output).toContain('Content: no issues.\n')
  expect(output).toContain('Published 1 post and 1 page; 0 drafts, 0 scheduled.\n')
  expect(code).toBe(0)
})

test('a warning exits with code 0', async () => {
  const { code, output } = await check(await writeContent({ ...validSite, 'posts/x.md': withBody('# More') }))

  expect(output).toContain('posts/x.md:5:1: warning: ')
  expect(code).toBe(0)
})

test('a missing content folder exits with code 1 and prints no stack trace', async () => {
  const contentDir = await writeContent({})
  const { code, output } = await check(`${contentDir}/nowhere`)

  expect(output).toContain(`${contentDir}/nowhere:1:1: the content folder does not exist (create it, `)
  expect(output).not.toMatch(STACK_TRACE)
  expect(code).toBe(1)
})

/** Runs the command, and removes what it leaves behind for a build of this content folder. */
async function check(contentDir: string): Promise<{ code: number; output: string }> {
  const env = { ...process.env, CONTENT_DIR: contentDir, TSX_TSCONFIG_PATH: 'e2e/fixture/tsconfig.json' }
  onTestFinished(() => rm(resolveSitePaths(env).workDir, { recursive: true, force: true }))
  const command = spawn(process.execPath, ['--import', './lib/node/load-typescript.mjs', 'scripts/check-content.ts'], {
    env,
  })
  const [stderr, stdout, [code]] = await Promise.all([
    readAll(command.stderr),
    readAll(command.stdout),
    once(command, 'exit'),
  ])
  return { code, output: stderr + stdout }
}
