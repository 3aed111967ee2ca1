import { existsSync } from 'node:fs'
import { copyFile, cp, mkdir, readdir, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { needsRendering, type PagePlan } from '@/lib/build-cache/page-plan'
import type { SitePaths } from '@/lib/config/paths'
import type { Environment } from '@/lib/config/work-dir'
import { forEachConcurrent } from '@/lib/node/for-each-concurrent'
import { listFiles, outputFile, readText } from '@/lib/node/fs'
import { nextCommand, runOrExit, runScript } from '@/lib/node/process'
import { BUILD_ID, GENERATE_ONLY, PRERENDER_MANIFEST, PRERENDERED } from './next-internals'

/** In Next’s work folder: from what the code in it was compiled. */
const COMPILED = 'compiled.json'

/** What `next build` needs to render pages with what it has compiled, in its work folder. */
const COMPILATION = /^(BUILD_ID|build|compiled\.json|node_modules|package\.json|server|static|[\w-]+manifest\.json)$/

type Paths = Pick<SitePaths, 'nextDir' | 'exportDir' | 'publicDir' | 'renderedPathsFile' | 'compilationCacheDir'>

/**
 * Has Next export the pages of a plan, and what pages need besides. If the code is that of the last build, Next does not
 * compile it again; if there is nothing to render, Next does not run at all.
 *
 * @param options.documents resolves when Contentlayer has written the documents, which Next reads
 * @param options.env the environment of Next
 */
export async function renderPages(
  plan: PagePlan,
  paths: Paths,
  { codeFingerprint, documents, env }: { codeFingerprint: string; documents: Promise<void>; env: Environment },
): Promise<void> {
  const { nextDir, exportDir, publicDir, renderedPathsFile, compilationCacheDir } = paths
  const isCompiled = (folder: string) => readText(join(folder, COMPILED)) === toMark(folder)
  // Next may have been run by another command since.
  const toMark = (folder: string) =>
    JSON.stringify({ codeFingerprint, exportDir, buildId: readText(join(folder, BUILD_ID)) })
  if (isCompiled(nextDir) && existsSync(exportDir) && !needsRendering(plan)) return
  await rm(exportDir, { recursive: true, force: true })
  await outputFile(renderedPathsFile, JSON.stringify(plan.renderedPaths))
  if (!isCompiled(nextDir) && isCompiled(compilationCacheDir)) await copyCompilation(compilationCacheDir, nextDir)
  await removePrerendered(nextDir)
  await documents
  if (!isCompiled(nextDir) || (await runScript(nextCommand('build', ...GENERATE_ONLY), env)) !== 0) {
    await rm(join(nextDir, COMPILED), { force: true })
    await runOrExit(nextCommand('build'), env)
    await outputFile(join(nextDir, COMPILED), toMark(nextDir))
    await copyCompilation(nextDir, compilationCacheDir)
  }
  // It is for this build alone.
  await rm(renderedPathsFile)
  // Next has copied them among its own files, from which a later build could not tell one that is gone.
  const publicFiles = existsSync(publicDir) ? await listFiles(publicDir) : []
  for (const file of publicFiles) await rm(join(exportDir, file), { force: true })
}

/** Copies what Next has compiled, since hosts keep its cache alone. The mark comes last: a copy without it is not used. */
async function copyCompilation(from: string, to: string): Promise<void> {
  const isPart = (name: string) => COMPILATION.test(name) && name !== COMPILED
  await mkdir(to, { recursive: true })
  for (const name of (await readdir(to)).filter((name) => COMPILATION.test(name)))
    await rm(join(to, name), { recursive: true })
  const options = {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path: string) => !PRERENDERED.includes(extname(path)),
  }
  for (const name of (await readdir(from)).filter(isPart)) await cp(join(from, name), join(to, name), options)
  await copyFile(join(from, COMPILED), join(to, COMPILED))
}

/** Removes the pages of earlier builds: Next would export them again, whether or not the site still has them. */
async function removePrerendered(nextDir: string): Promise<void> {
  const folder = join(nextDir, 'server', 'app')
  const files = existsSync(folder) ? await readdir(folder, { recursive: true }) : []
  const prerendered = files.filter((file) => PRERENDERED.includes(extname(file))).map((file) => join(folder, file))
  const paths = [...prerendered, join(nextDir, PRERENDER_MANIFEST)]
  await forEachConcurrent(paths, (path) => rm(path, { recursive: true, force: true }), 16)
}

/** Removes everything that earlier builds have made but images, so that the next one makes it again. */
export async function clearCaches(
  paths: Pick<SitePaths, 'nextDir' | 'compilationCacheDir' | 'pageCacheDir' | 'renderCacheFile'> &
    Pick<SitePaths, 'searchCacheDir' | 'searchPagesFile'>,
): Promise<void> {
  const { nextDir, compilationCacheDir, pageCacheDir, renderCacheFile, searchCacheDir, searchPagesFile } = paths
  const caches = [compilationCacheDir, pageCacheDir, renderCacheFile, searchCacheDir, searchPagesFile]
  for (const path of [join(nextDir, COMPILED), ...caches]) await rm(path, { recursive: true, force: true })
}
