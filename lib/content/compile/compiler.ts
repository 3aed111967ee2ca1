import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { showsUnpublished } from '@/lib/config/environment'
import type { SitePaths } from '@/lib/config/paths'
import { createImageReader } from '@/lib/images/measure-image'
import { writeFileAtomic } from '@/lib/node/fs'
import { type Compilation, compileContent } from './compile-content'
import { createFileParser } from './parse-file'

/** Creates a function that compiles a site. Further calls read, render and measure only what has changed. */
export function createCompiler(
  { contentDir, publicDir, imageCacheDir }: Pick<SitePaths, 'contentDir' | 'publicDir' | 'imageCacheDir'>,
  { showUnpublished = showsUnpublished(), now = () => new Date().toISOString() } = {},
): () => Promise<Compilation> {
  const parseFile = createFileParser(contentDir)
  const readImage = createImageReader(imageCacheDir)
  return () => compileContent({ contentDir, publicDir, now: now(), showUnpublished, parseFile, readImage })
}

/** Writes what later steps need besides the documents: images, bundle files and issues. */
export async function writeCompilation(
  { imagesFile, bundleFilesFile, issuesFile }: Pick<SitePaths, 'imagesFile' | 'bundleFilesFile' | 'issuesFile'>,
  { images, bundleFiles, issues }: Pick<Compilation, 'images' | 'bundleFiles' | 'issues'>,
): Promise<void> {
  await mkdir(dirname(imagesFile), { recursive: true })
  writeFileAtomic(imagesFile, JSON.stringify(images))
  writeFileAtomic(bundleFilesFile, JSON.stringify(bundleFiles))
  writeFileAtomic(issuesFile, `${JSON.stringify(issues, null, 2)}\n`)
}
