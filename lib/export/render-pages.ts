import { existsSync, readFileSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { needsRendering, type PagePlan } from '@/lib/build-cache/page-plan'
import type { SitePaths } from '@/lib/config/paths'
import type { Environment } from '@/lib/config/work-dir'
import { outputFile } from '@/lib/node/fs'
import { nextCommand, runOrExit, runScript } from '@/lib/node/process'
import { BUILD_ID, GENERATE_ONLY, PRERENDER_MANIFEST, PRERENDERED } from './next-internals'

/** In Next’s work folder: from what the code in it was compiled. */
const COMPILED = 'compiled.json'

type Paths = Pick<SitePaths, 'nextDir' | 'exportDir' | 'renderedPathsFile'>

/**
 * Has Next export the pages of a plan, and what pages need besides. If the code is that of the last build, Next does not
 * compile it again; if there is nothing to render, Next does not run at all.
 *
 * @param env the environment of Next
 */
export async function renderPages(
  plan: PagePlan,
  paths: Paths,
  codeFingerprint: string,
  env: Environment,
): Promise<void> {
  const { nextDir, exportDir, renderedPathsFile } = paths
  const compiledFile = join(nextDir, COMPILED)
  // Next may have been run by another command since.
  const toMark = () => JSON.stringify({ codeFingerprint, exportDir, buildId: readText(join(nextDir, BUILD_ID)) })
  const isCompiled = existsSync(exportDir) && readText(compiledFile) === toMark()
  if (isCompiled && !needsRendering(plan)) return
  await rm(exportDir, { recursive: true, force: true })
  await outputFile(renderedPathsFile, JSON.stringify(plan.renderedPaths))
  await removePrerendered(nextDir)
  if (!isCompiled || (await runScript(nextCommand('build', ...GENERATE_ONLY), env)) !== 0) {
    await rm(compiledFile, { force: true })
    await runOrExit(nextCommand('build'), env)
    await outputFile(compiledFile, toMark())
  }
  // It is for this build alone.
  await rm(renderedPathsFile)
}

/** Removes the pages of earlier builds: Next would export them again, whether or not the site still has them. */
async function removePrerendered(nextDir: string): Promise<void> {
  const folder = join(nextDir, 'server', 'app')
  const files = existsSync(folder) ? await readdir(folder, { recursive: true }) : []
  const prerendered = files.filter((file) => PRERENDERED.includes(extname(file))).map((file) => join(folder, file))
  for (const path of [...prerendered, join(nextDir, PRERENDER_MANIFEST)])
    await rm(path, { recursive: true, force: true })
}

/** Forgets everything that earlier builds have made but encoded images, so that the next one makes it again. */
export async function forgetLastBuild(
  paths: Pick<SitePaths, 'nextDir' | 'pageCacheDir' | 'searchCacheDir' | 'renderCacheFile'>,
): Promise<void> {
  const { nextDir, pageCacheDir, searchCacheDir, renderCacheFile } = paths
  for (const path of [join(nextDir, COMPILED), pageCacheDir, searchCacheDir, renderCacheFile])
    await rm(path, { recursive: true, force: true })
}

function readText(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
