import { readFile, rm } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import type { Environment, SiteFolders } from '@/lib/config/paths'
import { filesBelow } from '@/lib/node/fs'
import { commandOf, runScript, type Script } from '@/lib/node/process'

/** Contentlayer’s command for a site; it writes into the folder it runs in. */
export function contentlayer(command: 'build' | 'dev', { workDir }: SiteFolders): Script {
  const config = relative(workDir, resolve('contentlayer.config.ts')).replaceAll('\\', '/')
  return { path: commandOf('contentlayer2', 'contentlayer2'), args: [command, '--config', config], cwd: workDir }
}

/** Has Contentlayer read the checked content once. @returns its exit code */
export async function runContentlayer(folders: SiteFolders, env: Environment): Promise<number> {
  await forgetHalfWrittenCache(folders)
  return runScript(contentlayer('build', folders), env)
}

/** What Contentlayer remembers is half a file where it was ended while writing, and it stops at that. */
export async function forgetHalfWrittenCache({
  contentlayerCacheDir,
}: Pick<SiteFolders, 'contentlayerCacheDir'>): Promise<void> {
  const files = await filesBelow(contentlayerCacheDir).catch(() => [])
  for (const file of files.filter((file) => file.endsWith('.json'))) {
    const path = join(contentlayerCacheDir, file)
    if (!isJson(await readFile(path, 'utf8'))) await rm(path)
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
