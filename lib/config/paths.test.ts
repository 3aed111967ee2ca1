import { join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { resolveSitePaths } from './paths'

test('the production build of content/ works in the project and writes to out/', () => {
  expect(resolveSitePaths({})).toMatchObject({
    contentDir: resolve('content'),
    outDir: resolve('out'),
    workDir: resolve('.'),
    generatedDir: resolve('.contentlayer/generated'),
    exportDir: resolve('.contentlayer/export'),
    redirectsFile: resolve('.contentlayer/out-redirects.json'),
  })
})

test('CONTENT_DIR and OUT_DIR choose the folders of a site', () => {
  expect(resolveSitePaths({ CONTENT_DIR: 'e2e/fixture/content', OUT_DIR: 'out-fixture' })).toMatchObject({
    contentDir: resolve('e2e/fixture/content'),
    outDir: resolve('out-fixture'),
    redirectsFile: expect.stringMatching(/out-fixture-redirects\.json$/),
    hydratedPagesFile: expect.stringMatching(/out-fixture-hydrated-pages\.json$/),
  })
})

test('an empty variable counts as unset', () => {
  expect(resolveSitePaths({ CONTENT_DIR: '', OUT_DIR: '' })).toEqual(resolveSitePaths({}))
})

test('dev, previews and other content folders each have a work folder of their own', () => {
  const environments = [
    { NODE_ENV: 'development' },
    { SHOW_DRAFTS: '1' },
    { VERCEL_ENV: 'preview', CONTENT_DIR: 'other' },
    { CONTENT_DIR: 'other' },
    { CONTENT_DIR: 'another' },
    { CONTENT_DIR: '/tmp/other' },
    { TSX_TSCONFIG_PATH: 'e2e/fixture/tsconfig.json' },
    {},
  ]
  const workDirs = environments.map((env) => resolveSitePaths(env).workDir)
  expect(new Set(workDirs).size).toBe(environments.length)
})

test('nothing that dev or a preview writes is in the work folder of the production build', () => {
  for (const env of [{ NODE_ENV: 'development' }, { SHOW_DRAFTS: '1' }]) {
    const { workDir, generatedDir, clientDir, devSearchDir, imagesFile, issuesFile } = resolveSitePaths(env)
    for (const path of [generatedDir, clientDir, devSearchDir, imagesFile, issuesFile]) {
      expect(path.startsWith(join(workDir, '/'))).toBe(true)
      expect(path.startsWith(resolve('.contentlayer'))).toBe(false)
    }
  }
})

test('all sites share one cache of images', () => {
  const caches = [{}, { CONTENT_DIR: 'other' }, { NODE_ENV: 'development' }].map(
    (env) => resolveSitePaths(env).imageCacheDir,
  )
  expect(new Set(caches)).toEqual(new Set([resolve('.next/cache/pictures')]))
})

test('everything that a build clears is in .contentlayer or .work, wherever its content and its output are', () => {
  for (const CONTENT_DIR of ['', '.', '..', '/', '../content', 'content/posts', '/srv/content']) {
    for (const env of [{}, { SHOW_DRAFTS: '1' }, { NODE_ENV: 'development' }, { OUT_DIR: '/' }, { OUT_DIR: '..' }]) {
      const { generatedDir, exportDir, clientDir, devSearchDir } = resolveSitePaths({ CONTENT_DIR, ...env })
      for (const folder of [generatedDir, exportDir, clientDir, devSearchDir]) {
        expect(/^\.contentlayer[\\/].|^\.work[\\/][^.]/.test(relative(resolve('.'), folder)), folder).toBe(true)
      }
    }
  }
})
