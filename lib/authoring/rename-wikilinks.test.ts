import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { validSite } from '@/lib/content/check/testing/content-case'
import { writeContent } from '@/lib/content/check/testing/temporary-content'
import { loadContent } from './load-content'
import { carryOut, planRenaming } from './rename'

vi.mock('@/site.config', async () => {
  const { siteConfig } = await import('@/lib/testing/site-config')
  return { siteConfig: { ...siteConfig, wikilinks: true } }
})

/** The text of a post that links to another one, after that has been renamed to `new`. */
async function renameIn(text: string): Promise<string> {
  const post = (title: string, body: string) => `---\ntitle: ${title}\ndate: 2022-04-04\n---\n${body}`
  const contentDir = await writeContent({
    ...validSite,
    'posts/2020-01-01-old.md': post('The plan', 'Text.'),
    'posts/titled.md': post('New', 'Text.'),
    'posts/x.md': post('X', text),
  })
  const content = await loadContent(contentDir)
  carryOut(content, planRenaming(content, 'old', 'new'))
  return (await readFile(join(contentDir, 'posts/x.md'), 'utf8')).split('---\n')[2] ?? ''
}

test.each([
  ['[[old]], [[OLD|it]] and [[old#Costs|its costs]]', '[[new]], [[new|it]] and [[new#Costs|its costs]]'],
  ['[[2020-01-01-old]]', '[[2020-01-01-new]]'],
  ['| a |\r\n|---|\r\n| [[old\\|it]] |', '| a |\r\n|---|\r\n| [[new\\|it]] |'],
  ['It was [[New]].', 'It was [[titled]].'],
])('changes %j', async (before, after) => {
  expect(await renameIn(before)).toBe(after)
})

test.each(['[[The plan]] and [[the plan#old]]', '[[older]] [[a-good-post|old]] [[#old]]', '`[[old]]`', '\\[[old]]'])(
  'leaves %j',
  async (text) => {
    expect(await renameIn(text)).toBe(text)
  },
)
