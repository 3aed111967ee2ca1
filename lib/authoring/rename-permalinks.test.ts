import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { writeContent } from '@/lib/content/check/testing/temporary-content'
import { formatRenaming } from './format-renaming'
import { loadContent } from './load-content'
import { carryOut, planRenaming } from './rename'

vi.mock('@/site.config', async () => {
  const { siteConfig } = await import('@/lib/testing/site-config')
  return {
    siteConfig: {
      ...siteConfig,
      oldPostPaths: ['/post/:filename/'],
      redirects: { '/x': '/posts/old/#a' },
    },
  }
})

test('keeps the former URLs that patterns of the settings made from the old name', async () => {
  const contentDir = await writeContent({ 'posts/2022-04-04-old.md': '---\ntitle: X\n---\nText.\n' })
  const content = await loadContent(contentDir, '2026-11-27T15:30:00Z')
  const plan = planRenaming(content, 'old', 'new')
  carryOut(content, plan)

  expect(await readFile(join(contentDir, 'posts/2022-04-04-new.md'), 'utf8')).toBe(
    '---\ntitle: X\naliases:\n  - /posts/old/\n  - /post/2022-04-04-old/\n---\nText.\n',
  )
  expect(formatRenaming(content, plan)).toContain('site.config.ts has /posts/old/ in it: change that by hand')
})

afterEach(() => vi.unstubAllEnvs())

test('changes redirects in a JSON file that the settings import', async () => {
  const contentDir = await writeContent({ 'posts/2022-04-04-old.md': '---\ntitle: X\n---\nText.\n' })
  const write = (file: string, text: string) => writeFileSync(join(contentDir, file), text)
  write('tsconfig.json', '{ "compilerOptions": { "paths": { "@/site.config": ["./site.config.ts"] } } }')
  write('site.config.ts', "import redirects from './redirects.json'\nexport const siteConfig = { redirects }\n")
  write(
    'redirects.json',
    '{\n  "/a.png": "/posts/old/a.png",\n  "/posts/old/x": "/posts/older/",\n  "/x": "/posts/old/#a"\n}\n',
  )
  vi.stubEnv('TSX_TSCONFIG_PATH', join(contentDir, 'tsconfig.json'))
  const content = await loadContent(contentDir, '2026-11-27T15:30:00Z')
  const plan = planRenaming(content, 'old', 'new')
  carryOut(content, plan)

  expect(await readFile(join(contentDir, 'redirects.json'), 'utf8')).toBe(
    '{\n  "/a.png": "/posts/new/a.png",\n  "/posts/old/x": "/posts/older/",\n  "/x": "/posts/new/#a"\n}\n',
  )
  const output = formatRenaming(content, plan)
  expect(output).toContain('redirects.json:2: "/posts/old/a.png" → "/posts/new/a.png"')
  expect(output).not.toContain('by hand')
})
