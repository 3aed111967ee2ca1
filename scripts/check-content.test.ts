import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
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
import { startHost } from '@/lib/external-links/testing/local-host'

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

test('--help explains the command and checks nothing', async () => {
  const { code, output } = await check(await writeContent({}), '--help')

  expect(output).toMatch(/^Checks the content as the build does/)
  expect(output).not.toContain('the content folder')
  expect(code).toBe(0)
})

test('an unknown option exits with code 2 and checks nothing', async () => {
  const { code, output } = await check(await writeContent({}), '--fixx')

  expect(output).toBe('unknown option --fixx, did you mean --fix? (see npm run check:content -- --help)\n')
  expect(code).toBe(2)
})

test('--fix says what it has fixed, then checks the rest', async () => {
  const contentDir = await writeContent({
    ...validSite,
    'posts/a-good-post.md': withFields('title: A good post', 'date: 2022-04-04', 'aliases: /old/'),
    'posts/x.md': withBody('[a](/old/)', '', '# More'),
  })
  const { code, output } = await check(contentDir, '--fix')

  expect(output).toContain('posts/x.md:5:5: /old/ → /posts/a-good-post/ [redirected-links]\nFixed 1 link.\n')
  expect(output).toContain('posts/x.md:7:1: warning: a second headline')
  expect(output).toContain('Content: 0 errors, 1 warning.')
  expect(readFileSync(`${contentDir}/posts/x.md`, 'utf8')).toBe(withBody('[a](/posts/a-good-post/)', '', '# More'))
  expect(code).toBe(0)
})

test('--all prints every warning of a kind that is otherwise counted', async () => {
  const headlines = Array.from({ length: 31 }, (_, index) => `# Headline ${index}\n`)
  const contentDir = await writeContent({ ...validSite, 'posts/x.md': withBody(...headlines) })
  const countLines = (output: string) => output.split('\n').filter((line) => line.includes(': warning: ')).length

  const { output } = await check(contentDir)
  expect(output).toContain('31 heading-levels\n')
  expect(countLines(output)).toBe(5)
  expect(countLines((await check(contentDir, '--all')).output)).toBe(31)
})

test('--external looks at links to other hosts, and prints where one is gone', async () => {
  const { url, requests } = await startHost((_, response) => response.writeHead(404).end())
  const contentDir = await writeContent({ ...validSite, 'posts/x.md': withBody('', `An [old friend](${url}/a).`) })
  const { code, output } = await check(contentDir, '--external')

  const copy = `https://web.archive.org/web/20220404/${url}/a`
  expect(output).toContain(
    `posts/x.md:6:4: warning: ${url}/a is gone: 404 (remove it, or link to an archived copy: ${copy}) [gone-links]\n`,
  )
  expect(output).toContain('Links to other sites: 1 looked at, 1 warning.\n')
  expect(requests[0]?.headers['user-agent']).toBe('LinkCheck/1.0 (+https://blog.example/)')
  expect(code).toBe(0)
})

/** Runs the command, and removes what it leaves behind for a build of this content folder. */
async function check(contentDir: string, ...args: string[]): Promise<{ code: number; output: string }> {
  const env = { ...process.env, CONTENT_DIR: contentDir, TSX_TSCONFIG_PATH: 'e2e/fixture/tsconfig.json' }
  onTestFinished(() => rm(resolveSitePaths(env).workDir, { recursive: true, force: true }))
  const script = ['--import', './lib/node/load-typescript.mjs', 'scripts/check-content.ts', ...args]
  const command = spawn(process.execPath, script, { env })
  const [stderr, stdout, [code]] = await Promise.all([
    readAll(command.stderr),
    readAll(command.stdout),
    once(command, 'exit'),
  ])
  return { code, output: stderr + stdout }
}
