import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { resolveSitePaths } from './paths'
import { prepareWorkDir } from './work-dir'

/** The paths of a site whose work folder is empty. */
function emptyWorkDir() {
  const workDir = mkdtempSync(join(tmpdir(), 'step-back-work-dir-'))
  onTestFinished(() => {
    rmSync(workDir, { recursive: true, force: true })
    vi.unstubAllEnvs()
  })
  const revisionFile = join(workDir, '.contentlayer', 'revision.json')
  return { ...resolveSitePaths({ CONTENT_DIR: '/srv/content' }), workDir, revisionFile }
}

test('passes the folders of the site to Contentlayer and Next', () => {
  const paths = emptyWorkDir()
  expect(prepareWorkDir(paths)).toMatchObject({ CONTENT_DIR: '/srv/content', PWD: paths.workDir })
})

test('removes the variable by which Next would detect Playwright', () => {
  expect(Object.entries(prepareWorkDir(emptyWorkDir()))).toContainEqual(['PLAYWRIGHT_TEST', undefined])
})

test('creates the revision file, and keeps one that exists', () => {
  const paths = emptyWorkDir()
  prepareWorkDir(paths)
  expect(readFileSync(paths.revisionFile, 'utf8')).toBe('0\n')
  writeFileSync(paths.revisionFile, '7\n')
  prepareWorkDir(paths)
  expect(readFileSync(paths.revisionFile, 'utf8')).toBe('7\n')
})

test('a work folder outside the project extends the TypeScript settings that the build runs with', () => {
  vi.stubEnv('TSX_TSCONFIG_PATH', 'e2e/fixture/tsconfig.json')
  const paths = emptyWorkDir()
  prepareWorkDir(paths)
  const { extends: base } = JSON.parse(readFileSync(join(paths.workDir, 'tsconfig.json'), 'utf8'))
  expect(resolve(paths.workDir, base)).toBe(resolve('e2e/fixture/tsconfig.json'))
})

test('keeps what Next has added to the TypeScript settings', () => {
  vi.stubEnv('TSX_TSCONFIG_PATH', '')
  const paths = emptyWorkDir()
  const settings = JSON.stringify({ extends: relative(paths.workDir, resolve('tsconfig.json')), include: ['.next'] })
  writeFileSync(join(paths.workDir, 'tsconfig.json'), settings)
  prepareWorkDir(paths)
  expect(readFileSync(join(paths.workDir, 'tsconfig.json'), 'utf8')).toBe(settings)
})

test('does not touch the TypeScript settings of the project', () => {
  vi.stubEnv('TSX_TSCONFIG_PATH', '')
  const before = readFileSync('tsconfig.json', 'utf8')
  prepareWorkDir({ ...emptyWorkDir(), workDir: resolve('.') })
  expect(readFileSync('tsconfig.json', 'utf8')).toBe(before)
  expect(existsSync('tsconfig.json.new')).toBe(false)
})
