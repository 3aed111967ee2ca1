import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { escapeRegExp } from '@/lib/text/escape-reg-exp'

/** Runs TypeScript in a folder of this name, and with these files. */
function runIn(name: string, files: Record<string, string> = {}) {
  const parent = mkdtempSync(join(tmpdir(), 'step-back-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  const cwd = join(parent, name)
  mkdirSync(cwd)
  for (const [file, text] of Object.entries(files)) writeFileSync(join(cwd, file), text)
  const loader = pathToFileURL(resolve('lib/node/load-typescript.mjs')).href
  writeFileSync(join(cwd, 'script.ts'), 'console.log(1 as number)')
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', loader, 'script.ts'], { cwd })
  return { status, stdout: String(stdout), stderr: String(stderr) }
}

test.each(['a b', "é日 [b] {c,d} (e) 'f' & $x ~+;=!@^"])('runs in a folder with the name %s', (name) => {
  expect(runIn(name)).toEqual({ status: 0, stdout: '1\n', stderr: '' })
})

test('a script finishes when nobody reads its output any more', async () => {
  const script = `for (let line = 0; line < 100_000; line++) console.log('a line')\nconsole.error('finished')`
  const args = ['--import', './lib/node/load-typescript.mjs', '--input-type=module', '--eval', script]
  const child = spawn(process.execPath, args)
  child.stdout.once('data', () => child.stdout.destroy())
  const [stderr, [code]] = await Promise.all([readAll(child.stderr), once(child, 'exit')])
  expect([code, stderr]).toEqual([0, 'finished\n'])
})

test('scripts of this project can start threads', () => {
  const script = 'lib/node/testing/double-in-threads.ts'
  const args = ['--import', './lib/node/load-typescript.mjs', script]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '498\n', stderr: '' })
})

test.each(['a#b', '50%', 'b%20c', ...(process.platform === 'win32' ? [] : ['why?'])])(
  'says that a folder cannot have the name %s',
  (name) => {
    expect(runIn(name)).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/has a [#?%] in it.*Rename the folder\.\n$/),
    })
  },
)

test('says that the packages are not installed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const file of ['load-typescript.mjs', 'ignore-closed-pipes.mjs']) {
    copyFileSync(join('lib/node', file), join(folder, file))
  }
  const args = ['--import', './load-typescript.mjs', '--eval', '']
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: 'The packages of this project are not installed. Run npm ci.\n',
  })
})

test.each([
  ["export const siteConfig = {\n  title: 'A,\n}", 'site.config.ts:2:13: Unterminated string literal'],
  ["\nthrow new Error('no')\nexport const siteConfig = {}", 'site.config.ts:2:7: no'],
])('says what is wrong with settings that cannot be loaded, without a stack trace: %j', (settings, message) => {
  const paths = { '@/site.config': ['./site.config.ts'], '@/*': [resolve('*')] }
  const { status, stdout, stderr } = runIn('project', {
    'package.json': '{ "type": "module" }',
    'site.config.ts': settings,
    'tsconfig.json': JSON.stringify({ compilerOptions: { paths } }),
  })
  expect(stderr).toMatch(new RegExp(`^${escapeRegExp(message)} \\(correct it.*\\)\\n$`))
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
})
