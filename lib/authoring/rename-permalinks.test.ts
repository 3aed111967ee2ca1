import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { siteConfig } from '@/lib/config/settings'
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

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

test.each([
  ['C#', '/c%23/old.html'],
  ['R & D?', '/r & d%3F/old.html'],
  ['50%', '/50%25/old.html'],
])('writes the former URL of a post in the category %s as one that is read', async (category, alias) => {
  vi.spyOn(siteConfig, 'oldPostPaths', 'get').mockReturnValue(['/:categories/:title.html'])
  const contentDir = await writeContent({
    'posts/old.md': `---\ntitle: X\ndate: 2022-04-04\ncategories: ['${category}']\n---\nText.\n`,
  })
  carryOut(await loadContent(contentDir), planRenaming(await loadContent(contentDir), 'old', 'new'))
  expect(await readFile(join(contentDir, 'posts/new.md'), 'utf8')).toContain(`  - ${JSON.stringify(alias)}\n`)
  const { entries, issues } = await loadContent(contentDir)
  expect(issues.map(({ message }) => message)).toEqual([])
  expect(entries.posts[0]?.aliases).toContainEqual(expect.objectContaining({ path: decodeURIComponent(alias) }))
})

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
