import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { cacheControl, contentType, securityHeaders } from '@/lib/hosts/headers'
import { HOST_FILES } from '@/lib/hosts/host-files'
import { filesBelow } from '@/lib/node/fs'
import { encodePath } from '@/lib/routing/urls'
import { sites } from './testing/sites'
import { expect, test } from './testing/test'

const { NGINX_PATH = '' } = process.env
const PORT = 4316

test.skip(NGINX_PATH === '', 'npm test finds or installs nginx, where it can')
test.use({ baseURL: `http://localhost:${PORT}` })
test.describe.configure({ mode: 'serial' })

let nginx: { folder: string; server: ChildProcess }

test.beforeAll(async ({ playwright }) => {
  nginx = start()
  const request = await playwright.request.newContext()
  await expect
    .poll(() =>
      request.get(`http://localhost:${PORT}/`).then(
        (r) => r.status(),
        () => 0,
      ),
    )
    .toBe(200)
  await request.dispose()
})

test.afterAll(async () => {
  const ended = new Promise((end) => nginx.server.once('exit', end))
  nginx.server.kill()
  await ended
  rmSync(nginx.folder, { recursive: true })
})

test('with the lines of docs/hosting.md nginx sends every file with the headers of npm start', async ({ request }) => {
  const files = (await filesBelow(sites.fixture.outDir)).filter((file) => !HOST_FILES.includes(file))
  const expected = Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value] as const)
  const wrong: string[] = []
  for (const file of files) {
    const path = `/${encodePath(file)}`.replace(/\/index\.html$/, '/')
    const response = await request.get(path, { maxRedirects: 0 })
    const headers = response.headers()
    const type = contentType(path)
    for (const [name, value] of [['cache-control', cacheControl(path)] as const, ...expected])
      if (headers[name] !== value) wrong.push(`${path} ${name}: ${headers[name]}`)
    if (response.status() !== 200) wrong.push(`${path} is answered with ${response.status()}`)
    if (type && headers['content-type'] !== type) wrong.push(`${path} is sent as ${headers['content-type']}`)
  }
  expect(files.length).toBeGreaterThan(200)
  expect(wrong).toEqual([])
})

test('an address without its slash leads to the one with it, and a wrong one to the error page', async ({
  request,
}) => {
  const response = await request.get('/posts/the-week-after', { maxRedirects: 0 })
  expect([response.status(), response.headers().location]).toEqual([301, '/posts/the-week-after/'])
  const missing = await request.get('/nothing-here/')
  expect([missing.status(), missing.headers()['x-frame-options']]).toEqual([404, 'DENY'])
  expect(await missing.text()).toContain('Page not found')
})

test('readers open a post, and are led from where one was', async ({ page }) => {
  await page.goto('/posts/the-week-after/')
  await expect(page.getByRole('heading', { level: 1, name: 'The week after' })).toBeVisible()
  await page.goto('/writing/promotion.html')
  await expect(page).toHaveURL('/posts/promotion-by-daylight/')
})

/** nginx with what the page on hosting says, on a port and in a folder of its own. */
function start(): typeof nginx {
  const [, lines = ''] = /```nginx\n(.*?)```/s.exec(readFileSync('docs/hosting.md', 'utf8')) ?? []
  const folder = mkdtempSync(join(tmpdir(), 'step-back-nginx-'))
  const site = lines
    .replace('listen 80;', `listen 127.0.0.1:${PORT};`)
    .replace('root /srv/blog/out;', `root "${resolve(sites.fixture.outDir)}";`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path "${join(folder, name)}";`,
  )
  const config = [
    // Root’s workers would be nobody, who may not read the folder.
    process.getuid?.() === 0 ? 'user root;' : '',
    `pid "${join(folder, 'pid')}"; error_log stderr crit; daemon off; worker_processes 1;`,
    `events { } http { access_log off; ${temporary.join(' ')}`,
    `include "${join(ownFolder(), 'mime.types')}";`,
    site,
    '}',
  ]
  writeFileSync(join(folder, 'nginx.conf'), config.join('\n'))
  const server = spawn(NGINX_PATH, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' })
  return { folder, server }
}

/** Where nginx’s own settings are, `mime.types` among them. */
function ownFolder(): string {
  const { stderr } = spawnSync(NGINX_PATH, ['-V'], { encoding: 'utf8' })
  return dirname(/--conf-path=(\S+)/.exec(stderr)?.[1] ?? '/etc/nginx/nginx.conf')
}
