import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { listFiles } from '@/lib/node/fs'
import { getCurrentDeployment, getHostSiteUrl, HOST_FILES, hosts, writeHostFiles } from './hosts'

test.each([
  [{ VERCEL: '1' }, ['Vercel']],
  [{ NETLIFY: 'true' }, ['Netlify']],
  [{ CF_PAGES: '1' }, ['Cloudflare Pages']],
  [{ GITHUB_ACTIONS: 'true' }, ['GitHub Pages']],
  [{}, []],
])('recognizes the host of a build by %j', (env, names) => {
  expect(hosts.filter(({ isCurrent }) => isCurrent(env)).map(({ name }) => name)).toEqual(names)
})

test('the production domain on Vercel takes precedence over that of the deployment', () => {
  const VERCEL_URL = 'notes-x1y2.vercel.app'
  expect(getHostSiteUrl({ VERCEL_URL, VERCEL_PROJECT_PRODUCTION_URL: 'ada.example' })).toBe('https://ada.example')
  expect(getHostSiteUrl({ VERCEL_URL })).toBe('https://notes-x1y2.vercel.app')
})

test('the URL is unknown if no host provides it', () => {
  expect(getHostSiteUrl({})).toBeUndefined()
})

test('an empty variable of Vercel counts as unset', () => {
  expect(getHostSiteUrl({ VERCEL_URL: '' })).toBeUndefined()
})

test.each(['production', 'preview'] as const)('recognizes a %s deployment on Vercel', (VERCEL_ENV) => {
  expect(getCurrentDeployment({ VERCEL_ENV })).toBe(VERCEL_ENV)
})

test('vercel dev and other hosts have no deployment', () => {
  expect([getCurrentDeployment({ VERCEL_ENV: 'development' }), getCurrentDeployment({})]).toEqual([
    undefined,
    undefined,
  ])
})

test('every file that a host writes into the site is listed as a host file', async () => {
  const siteDir = mkdtempSync(join(tmpdir(), 'step-back-hosts-'))
  onTestFinished(() => rmSync(siteDir, { recursive: true, force: true }))
  await writeHostFiles(siteDir, [{ from: '/x/', to: '/posts/x/' }])
  const written = (await listFiles(siteDir)).sort()
  expect(written).toEqual([...HOST_FILES].sort())
  expect(written).toEqual(expect.arrayContaining(['.nojekyll', '_headers', '_redirects']))
  expect(readFileSync(join(siteDir, '_redirects'), 'utf8')).toMatch(/^\/x\/ \S+ 308\n$/)
})

test.each([
  ['Cloudflare Pages', { CF_PAGES: '1' }, 2000, /^Redirects that Cloudflare Pages does not take: 500 of 2,500\./],
  ['Netlify', { NETLIFY: 'true' }, 2500, undefined],
  ['a host that reads no _redirects', { GITHUB_ACTIONS: 'true' }, 2000, undefined],
  ['a host with another format', { VERCEL: '1' }, 2000, undefined],
  ['no known host', {}, 2000, /^Redirects that Cloudflare Pages does not take: 500 of 2,500\. .* not in _redirects;/],
])('of 2,500 redirects, a build on %s writes what fits, and says what does not', async (_, env, lines, note) => {
  const log = vi.spyOn(console, 'log').mockReturnValue()
  onTestFinished(() => log.mockRestore())
  const siteDir = mkdtempSync(join(tmpdir(), 'step-back-hosts-'))
  onTestFinished(() => rmSync(siteDir, { recursive: true, force: true }))
  const redirects = Array.from({ length: 2500 }, (_, index) => ({ from: `/${index}/`, to: '/posts/' }))
  await writeHostFiles(siteDir, redirects, env)
  expect(readFileSync(join(siteDir, '_redirects'), 'utf8').trim().split('\n')).toHaveLength(lines)
  expect(log.mock.calls).toEqual(note ? [[expect.stringMatching(note)]] : [])
})

test('says how many of the redirects that are left out neither a page nor a copy can do', async () => {
  const log = vi.spyOn(console, 'log').mockReturnValue()
  onTestFinished(() => log.mockRestore())
  const siteDir = mkdtempSync(join(tmpdir(), 'step-back-hosts-'))
  onTestFinished(() => rmSync(siteDir, { recursive: true, force: true }))
  const redirects = Array.from({ length: 2100 }, (_, index) => ({ from: `/${index}.pdf`, to: '/posts/' }))
  await writeHostFiles(siteDir, redirects, { CF_PAGES: '1' })
  expect(log.mock.calls).toEqual([[expect.stringContaining('instead, except 100 from files, for which they cannot.')]])
})
