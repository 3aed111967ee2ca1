import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sites } from '@/e2e/testing/sites'
import { type Environment, siteFolders } from '@/lib/config/paths'
import { commandOf, runScript } from '@/lib/node/process'
import { generateContent } from './generate-content'
import { seconds } from './timing'

export type BuildTimes = {
  what: string
  /** In seconds, with nothing kept from an earlier build. */
  cold: number
  /** In seconds, with nothing changed since the last one. */
  warm: number
}

/** The fixture site’s build. */
export function measureFixtureBuild(): Promise<BuildTimes> {
  return measureBuild('the fixture site (49 posts)', sites.fixture.env)
}

/** The build of a generated site. */
export async function measureGeneratedBuild(posts: number): Promise<BuildTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-bench-'))
  const env = { CONTENT_DIR: join(folder, 'content'), OUT_DIR: join(folder, 'out') }
  try {
    await generateContent(env.CONTENT_DIR, posts)
    return await measureBuild(`${posts.toLocaleString('en')} generated posts`, env)
  } finally {
    forgetEarlierBuilds(env)
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureBuild(what: string, env: Environment): Promise<BuildTimes> {
  forgetEarlierBuilds(env)
  return { what, cold: await seconds(() => build(env)), warm: await seconds(() => build(env)) }
}

function forgetEarlierBuilds(env: Environment) {
  const { workDir } = siteFolders({ ...process.env, ...env })
  for (const folder of [workDir, '.next']) rmSync(folder, { recursive: true, force: true })
}

async function build(env: Environment) {
  const code = await runScript({ path: commandOf('tsx', 'tsx'), args: ['scripts/build.ts'] }, env)
  if (code !== 0) process.exit(code)
}
