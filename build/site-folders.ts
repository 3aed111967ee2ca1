import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { LocatedProblem } from '@/lib/content/problem'

/** Where one site is read from and written to. All paths are absolute. */
export type SiteFolders = {
  /** The Markdown files. */
  contentDir: string
  /** The folder in which Contentlayer makes its `.contentlayer`. */
  generatedIn: string
  /** What the content check found, for the pages that show it in dev. */
  problemsFile: string
  /** The finished site. */
  outDir: string
  /** Next’s own folder in dev, relative to the project: two dev servers cannot share one. */
  devDir: string
}

/**
 * The folders of the site in `CONTENT_DIR` (default `content`), built into `OUT_DIR` (default `out`).
 * Another content folder gets generated files of its own, so that building the fixture site does not
 * change what a running dev server shows.
 */
export function siteFolders(env: NodeJS.ProcessEnv = process.env): SiteFolders {
  const project = resolve('.')
  const contentDir = resolve(env.CONTENT_DIR || 'content')
  const isOwn = contentDir === resolve('content')
  const id = createHash('sha256').update(contentDir).digest('hex').slice(0, 8)
  const generatedIn = isOwn ? project : join(project, '.contentlayer', 'sites', id)
  return {
    contentDir,
    generatedIn,
    problemsFile: join(generatedIn, '.contentlayer', 'problems.json'),
    outDir: resolve(env.OUT_DIR || 'out'),
    devDir: isOwn ? '.next' : `.next-${id}`,
  }
}

/** The environment in which Contentlayer and Next work on a site. */
export function siteEnvironment(folders: SiteFolders): Record<string, string> {
  mkdirSync(folders.generatedIn, { recursive: true })
  return {
    CONTENT_DIR: folders.contentDir,
    CONTENTLAYER_DIR: join(folders.generatedIn, '.contentlayer'),
    OUT_DIR: folders.outDir,
    NEXT_DEV_DIR: folders.devDir,
    NEXT_TELEMETRY_DISABLED: '1',
  }
}

/** Hands the content check’s findings on to the pages. */
export function writeProblems(folders: SiteFolders, problems: LocatedProblem[]): void {
  mkdirSync(dirname(folders.problemsFile), { recursive: true })
  writeFileSync(folders.problemsFile, `${JSON.stringify(problems, null, 2)}\n`)
}
