import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sites } from '@/e2e/testing/sites'
import { resolveSitePaths } from '@/lib/config/paths'
import type { Environment } from '@/lib/config/work-dir'
import { projectCommand, runOrExit } from '@/lib/node/process'
import { generateContent } from './generate-content'
import { seconds } from './timing'

/** The times of builds, in seconds. */
export type BuildTimes = {
  what: string
  /** Without the caches of an earlier build. */
  cold: number
  /** With another text in one post. */
  edited: number
  /** With nothing changed since the last build. */
  unchanged: number
}

/** Measures the build of the fixture site. */
export function measureFixtureBuild(): Promise<BuildTimes> {
  const { contentDir, env } = sites.fixture
  return measureBuild('the fixture site (49 posts)', env, async (copy) => cpSync(contentDir, copy, { recursive: true }))
}

/** Measures the build of a generated site. */
export function measureGeneratedBuild(posts: number): Promise<BuildTimes> {
  const what = `${posts.toLocaleString('en')} generated posts`
  return measureBuild(what, {}, (contentDir) => generateContent(contentDir, posts))
}

/** @param makeContent fills a folder, whose posts may be changed */
async function measureBuild(
  what: string,
  more: Environment,
  makeContent: (contentDir: string) => Promise<void>,
): Promise<BuildTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-bench-'))
  const env = { ...more, CONTENT_DIR: join(folder, 'content'), OUT_DIR: join(folder, 'out') }
  try {
    await makeContent(env.CONTENT_DIR)
    removeEarlierBuilds(env)
    const cold = await seconds(() => build(env))
    // The first build after it writes the second copy of the site, see docs/decisions/0060.
    await build(env)
    editPost(join(env.CONTENT_DIR, 'posts'))
    return { what, cold, edited: await seconds(() => build(env)), unchanged: await seconds(() => build(env)) }
  } finally {
    removeEarlierBuilds(env)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Adds a sentence to a post in the middle. */
function editPost(folder: string) {
  const posts = readdirSync(folder).filter((file) => file.endsWith('.md'))
  const post = posts[Math.floor(posts.length / 2)] ?? ''
  appendFileSync(join(folder, post), '\nOne more sentence.\n')
}

function removeEarlierBuilds(env: Environment) {
  const { workDir, formerOutDir } = resolveSitePaths({ ...process.env, ...env })
  for (const folder of [workDir, formerOutDir, '.next']) rmSync(folder, { recursive: true, force: true })
}

async function build(env: Environment) {
  await runOrExit(projectCommand('scripts/build.ts'), env)
}
