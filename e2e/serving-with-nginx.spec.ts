import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { cacheControl, contentType, securityHeaders } from '@/lib/hosts/headers'
import { UNSERVED_FILES } from '@/lib/hosts/hosts'
import { listFiles } from '@/lib/node/fs'
import { encodePath } from '@/lib/routing/paths'
import { sites } from './testing/sites'
import { expect, test } from './testing/test'

const { NGINX_PATH = '' } = process.env
const PORT = 4318

test.skip(NGINX_PATH === '', 'npm test finds or installs nginx if it can')
test.use({ baseURL: `http://localhost:${PORT}` })
test.describe.configure({ mode: 'serial' })

let nginx: { folder: string; server: ChildProcess }

test.beforeAll(async ({ playwright }) => {
  nginx = startNginx()
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
  const exited = new Promise((resolve) => nginx.server.once('exit', resolve))
  nginx.server.kill()
  await exited
  rmSync(nginx.folder, { recursive: true })
})

test('nginx with the configuration of docs/hosting.md sends every file with the headers of npm start', async ({
  request,
}) => {
  const files = (await listFiles(sites.fixture.outDir)).filter((file) => !UNSERVED_FILES.includes(file))
  const expected = Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value] as const)
  const wrong: string[] = []
  for (const file of files) {
    const path = `/${encodePath(file)}`.replace(/\/index\.html$/, '/')
    const response = await request.get(path, { maxRedirects: 0 })
    const headers = response.headers()
    const type = contentType(path)
    for (const [name, value] of [['cache-control', cacheControl(path)] as const, ...expected])
      if (headers[name] !== value) wrong.push(`${path} ${name}: ${headers[name]}`)
    if (response.status() !== 200) wrong.push(`${path} has status ${response.status()}`)
    if (type && headers['content-type'] !== type) wrong.push(`${path} has type ${headers['content-type']}`)
  }
  expect(files.length).toBeGreaterThan(200)
  expect(wrong).toEqual([])
})

test('redirects a URL without a trailing slash, and shows the error page for an unknown one', async ({ request }) => {
  const response = await request.get('/posts/the-week-after', { maxRedirects: 0 })
  expect([response.status(), response.headers().location]).toEqual([301, '/posts/the-week-after/'])
  const missing = await request.get('/nothing-here/')
  expect([missing.status(), missing.headers()['x-frame-options']]).toEqual([404, 'SAMEORIGIN'])
  expect(await missing.text()).toContain('Page not found')
})

test('readers open a post, and are redirected from a former URL', async ({ page }) => {
  await page.goto('/posts/the-week-after/')
  await expect(page.getByRole('heading', { level: 1, name: 'The week after' })).toBeVisible()
  await page.goto('/writing/promotion.html')
  await expect(page).toHaveURL('/posts/promotion-by-daylight/')
})

/** Starts nginx with the configuration of docs/hosting.md, on another port and in a temporary folder. */
function startNginx(): typeof nginx {
  const [, lines = ''] = /```nginx\n(.*?)```/s.exec(readFileSync('docs/hosting.md', 'utf8')) ?? []
  const folder = mkdtempSync(join(tmpdir(), 'step-back-nginx-'))
  const site = lines
    .replace('listen 80;', `listen 127.0.0.1:${PORT};`)
    .replace('root /srv/blog/out;', `root "${resolve(sites.fixture.outDir)}";`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path "${join(folder, name)}";`,
  )
  const config = [
    // If started as root, its workers would run as nobody, who may not read the folder.
    process.getuid?.() === 0 ? 'user root;' : '',
    `pid "${join(folder, 'pid')}"; error_log stderr crit; daemon off; worker_processes 1;`,
    `events { } http { access_log off; ${temporary.join(' ')}`,
    `include "${join(nginxConfigDir(), 'mime.types')}";`,
    site,
    '}',
  ]
  writeFileSync(join(folder, 'nginx.conf'), config.join('\n'))
  const server = spawn(NGINX_PATH, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' })
  return { folder, server }
}

/** The folder of nginx’s own configuration, with `mime.types`. */
function nginxConfigDir(): string {
  const { stderr } = spawnSync(NGINX_PATH, ['-V'], { encoding: 'utf8' })
  return dirname(/--conf-path=(\S+)/.exec(stderr)?.[1] ?? '/etc/nginx/nginx.conf')
}
