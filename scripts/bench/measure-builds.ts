import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sites } from '@/e2e/testing/sites'
import { resolveSitePaths } from '@/lib/config/paths'
import type { Environment } from '@/lib/config/work-dir'
import { resolveBin, runScript } from '@/lib/node/process'
import { generateContent } from './generate-content'
import { seconds } from './timing'

export type BuildTimes = {
  what: string
  /** In seconds, without the caches of an earlier build. */
  cold: number
  /** In seconds, with nothing changed since the last build. */
  warm: number
}

/** Measures the build of the fixture site. */
export function measureFixtureBuild(): Promise<BuildTimes> {
  return measureBuild('the fixture site (49 posts)', sites.fixture.env)
}

/** Measures the build of a generated site. */
export async function measureGeneratedBuild(posts: number): Promise<BuildTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-bench-'))
  const env = { CONTENT_DIR: join(folder, 'content'), OUT_DIR: join(folder, 'out') }
  try {
    await generateContent(env.CONTENT_DIR, posts)
    return await measureBuild(`${posts.toLocaleString('en')} generated posts`, env)
  } finally {
    removeEarlierBuilds(env)
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureBuild(what: string, env: Environment): Promise<BuildTimes> {
  removeEarlierBuilds(env)
  return { what, cold: await seconds(() => build(env)), warm: await seconds(() => build(env)) }
}

function removeEarlierBuilds(env: Environment) {
  const { workDir } = resolveSitePaths({ ...process.env, ...env })
  for (const folder of [workDir, '.next']) rmSync(folder, { recursive: true, force: true })
}

async function build(env: Environment) {
  const code = await runScript({ path: resolveBin('tsx', 'tsx'), args: ['scripts/build.ts'] }, env)
  if (code !== 0) process.exit(code)
}
