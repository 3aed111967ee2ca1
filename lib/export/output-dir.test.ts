import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { resolveSitePaths } from '@/lib/config/paths'
import { outputFile } from '@/lib/node/fs'
import { claimFolders, outputMark, validateOutputDir } from './output-dir'

/** Marks a folder as the output of a build. */
function mark(folder: string): Promise<void> {
  const [name, text] = outputMark
  return outputFile(join(folder, name), text)
}

/** A project with a content folder, between other folders of its owner. */
function aProject(...files: string[]): string {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'output-dir-')))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  for (const file of ['blog/package.json', 'blog/content/posts/x.md', 'blog/public/robots.txt', ...files]) {
    mkdirSync(dirname(join(home, file)), { recursive: true })
    writeFileSync(join(home, file), 'of the owner')
  }
  return home
}

/** What is wrong with a folder, given relative to the project. */
function validate(home: string, outDir: string, contentDir = 'content'): string | undefined {
  const project = join(home, 'blog')
  const message = validateOutputDir(
    { outDir: join(project, outDir), contentDir: join(project, contentDir), publicDir: join(project, 'public') },
    project,
  )
  return message?.replaceAll(home, '~')
}

const REFUSED = /^~[^ ]* (is|contains) .* \(set OUT_DIR to another folder\)$/

test.each(['out', 'site/of/mine', '../site', '../blog-out'])('accepts %s, which does not exist', (outDir) => {
  expect(validate(aProject(), outDir)).toBeUndefined()
})

test('accepts an empty folder', () => {
  const home = aProject()
  mkdirSync(join(home, 'blog/out'))
  expect(validate(home, 'out')).toBeUndefined()
})

test('accepts the output of an earlier build, and what interrupted builds have left', async () => {
  const home = aProject('blog/out/index.html', 'blog/out-new/index.html', 'blog/out-old/index.html')
  for (const name of ['out', 'out-new', 'out-old']) await mark(join(home, 'blog', name))
  expect(validate(home, 'out')).toBeUndefined()
})

test.each([
  ['the project', '.'],
  ['the folder of the project', '..'],
  ['the content folder', 'content'],
  ['a folder in the content folder', 'content/out'],
  ['a folder of posts', 'content/posts'],
  ['the public folder', 'public'],
  ['a folder in the public folder', 'public/site'],
  ['a folder that the build works in', '.contentlayer/export'],
  ['the folder of all of them', '.work'],
  ['the folder of Next', '.next/out'],
])('refuses %s, marked or not', async (_, outDir) => {
  const home = aProject()
  expect(validate(home, outDir)).toMatch(REFUSED)
  await mark(join(home, 'blog', outDir))
  expect(validate(home, outDir)).toMatch(REFUSED)
})

test.each([
  ['the content folder', '../words'],
  ['the folder of the content folder', '../texts'],
  ['a folder in the content folder', '../words/out'],
])('refuses %s outside of the project', (_, outDir) => {
  const home = aProject('words/posts/x.md', 'texts/words/posts/x.md')
  expect(validate(home, outDir, outDir === '../texts' ? '../texts/words' : '../words')).toMatch(
    /^~\/\w+(\/out)? (is|contains) .*which a build reads|^~\/words is a folder/,
  )
})

test.each([
  ['with files', 'out/notes.txt'],
  ['with a folder', 'out/notes/of/mine.txt'],
  ['with a hidden file', 'out/.env'],
  ['where an interrupted build would leave one', 'out-new/notes.txt'],
  ['where a build would move the last one', 'out-old/notes.txt'],
])('refuses a folder %s that no build has made, and names it', (_, file) => {
  const home = aProject(`blog/${file}`)
  expect(validate(home, 'out')).toBe(
    `~/blog/${file.split('/')[0]} is a folder that no build has made, and a build would remove it (set OUT_DIR to another folder)`,
  )
})

test('refuses a file', () => {
  expect(validate(aProject('blog/out'), 'out')).toMatch(/^~\/blog\/out is a file/)
})

test('refuses a symbolic link, also to the output of an earlier build', async () => {
  const home = aProject()
  await mark(join(home, 'pages'))
  symlinkSync(join(home, 'pages'), join(home, 'blog/out'))
  expect(validate(home, 'out')).toMatch(/^~\/blog\/out is a symbolic link, and a build would remove it/)
  expect(validate(home, '../pages')).toBeUndefined()
})

test('refuses a checkout, even of an earlier build', async () => {
  const home = aProject('pages/.git/config')
  await mark(join(home, 'pages'))
  expect(validate(home, '../pages')).toMatch(/^~\/pages is a Git repository/)
})

test('refuses the checkout of a worktree, whose .git is a file', async () => {
  const home = aProject('pages/.git')
  await mark(join(home, 'pages'))
  expect(validate(home, '../pages')).toMatch(/is a Git repository/)
})

test('a build cannot begin while another one works in the project', () => {
  const project = join(aProject('blog/.work/build.lock'), 'blog')
  const paths = { ...resolveSitePaths(), outDir: join(project, 'out'), lockFile: join(project, '.work/build.lock') }
  // The process that runs this one is another one.
  writeFileSync(paths.lockFile, `${process.ppid}\n`)
  expect(claimFolders(paths)).toMatch(RegExp(`^process ${process.ppid} is building in this folder \\(wait until`))
  rmSync(paths.lockFile)
  expect(claimFolders(paths)).toBeUndefined()
})

test('follows symbolic links', () => {
  const home = aProject()
  symlinkSync(join(home, 'blog/content'), join(home, 'words'))
  symlinkSync(join(home, 'blog'), join(home, 'link'))
  expect(validate(home, '../words')).toMatch(/^~\/words is a folder that a build reads/)
  expect(validate(home, '../words/out')).toMatch(/^~\/words\/out is in ~\/blog\/content/)
  expect(validate(home, '../link')).toMatch(/^~\/link is a folder that a build reads/)
  expect(validate(home, '../link/out')).toBeUndefined()
})
