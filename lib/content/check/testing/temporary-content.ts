import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ContentFiles } from './content-case'

/**
 * Writes files into a content folder: into a new one, which is removed after the test, unless one is given.
 *
 * @returns the absolute path of the folder
 */
export async function writeContent(files: ContentFiles, into?: string): Promise<string> {
  const contentDir = into ?? (await createContentDir())
  for (const [file, content] of Object.entries(files)) {
    const path = join(contentDir, file)
    await mkdir(dirname(path), { recursive: true })
    if (typeof content === 'string' || content instanceof Uint8Array) await writeFile(path, content)
    else await symlink(content.linkTo, path)
  }
  return contentDir
}

/** Creates a content folder inside a temporary folder, so that a symbolic link can point out of it. */
async function createContentDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'content-check-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const contentDir = join(folder, 'content')
  await mkdir(contentDir)
  return contentDir
}
