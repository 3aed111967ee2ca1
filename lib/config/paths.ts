import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { writeFileAtomic } from '@/lib/node/fs'

/** Where one site is read from and written to. All paths are absolute. */
export type SiteFolders = {
  /** The Markdown files. */
  contentDir: string
  /** Where Contentlayer and Next keep what they make on the way: `.contentlayer` and, in dev, `.next`. */
  workDir: string
  /** What the content check could read, for Contentlayer: copies of the files … */
  checkedDir: string
  /** … and what they become, as JSON. */
  renderedDir: string
  /** What Contentlayer makes of both … */
  generatedDir: string
  /** … and remembers from one run to the next. */
  contentlayerCacheDir: string
  /** What the content check found, for the pages that show it in dev. */
  issuesFile: string
  /** Which images are made of which, for the pages that show them in dev. */
  imagesFile: string
  /** What was made of images, and found out about them; shared by all sites, and kept by hosts from build to build. */
  imageCacheDir: string
  /** The search index of dev, with drafts in it: apart from all that a build puts into a site. */
  devSearchDir: string
  /** Written anew in dev when Contentlayer or the content check has something new to show. */
  revisionFile: string
  /** Where Next works, during a build. */
  nextDir: string
  /** What Next exports. */
  exportDir: string
  /** What the build makes besides Next, each file at its place in the finished site. */
  staticFilesDir: string
  /** Which of its pages keep Next’s scripts and why, as JSON. */
  keptFrameworkFile: string
  /** Which old addresses lead where, as JSON. */
  redirectsFile: string
  /** The finished site. */
  outDir: string
}

/**
 * The folders of the site in `CONTENT_DIR` (default `content`), built into `OUT_DIR` (default `out`).
 * Another content folder gets a work folder of its own, so that building or previewing the fixture
 * site does not change what a running dev server shows.
 */
export function siteFolders(env: Environment = process.env): SiteFolders {
  const project = resolve('.')
  const contentDir = resolve(env.CONTENT_DIR || 'content')
  const outDir = resolve(env.OUT_DIR || 'out')
  const id = createHash('sha256').update(contentDir).digest('hex').slice(0, 8)
  const workDir = contentDir === resolve('content') ? project : join(project, '.contentlayer', 'sites', id)
  return {
    contentDir,
    workDir,
    checkedDir: join(workDir, '.contentlayer', 'checked'),
    renderedDir: join(workDir, '.contentlayer', 'rendered'),
    generatedDir: join(workDir, '.contentlayer', 'generated'),
    contentlayerCacheDir: join(workDir, '.contentlayer', '.cache'),
    issuesFile: join(workDir, '.contentlayer', 'problems.json'),
    imagesFile: join(workDir, '.contentlayer', 'images.json'),
    imageCacheDir: join(project, '.next', 'cache', 'pictures'),
    devSearchDir: join(workDir, '.contentlayer', 'dev-search'),
    revisionFile: join(workDir, '.contentlayer', 'revision.json'),
    // Next’s own choice, wherever the site exported to.
    nextDir: join(project, '.next'),
    exportDir: join(workDir, '.contentlayer', 'export'),
    staticFilesDir: join(workDir, '.contentlayer', 'static-files'),
    keptFrameworkFile: join(workDir, '.contentlayer', `${basename(outDir)}-keeps-framework.json`),
    redirectsFile: join(workDir, '.contentlayer', `${basename(outDir)}-redirects.json`),
    outDir,
  }
}

/**
 * Next adds the folder it works in to the settings it finds; the project’s own are to stay as they are. A
 * site whose build runs with others, which may name another `site.config.ts`, has Next read them too.
 */
function writeTypeScriptSettings(workDir: string) {
  const path = join(workDir, 'tsconfig.json')
  const base = relative(workDir, resolve(process.env.TSX_TSCONFIG_PATH || 'tsconfig.json')).replaceAll('\\', '/')
  const isInPlace = base === 'tsconfig.json' || (existsSync(path) && readFileSync(path, 'utf8').includes(`"${base}"`))
  if (!isInPlace) writeFileAtomic(path, `${JSON.stringify({ extends: base })}\n`)
}

/** Variables for a child process; an undefined one is taken from it. */
export type Environment = Record<string, string | undefined>

/** The environment in which Contentlayer and Next work on a site; makes its work folder. */
export function siteEnvironment(folders: SiteFolders): Environment {
  const { workDir, revisionFile } = folders
  mkdirSync(dirname(revisionFile), { recursive: true })
  if (!existsSync(revisionFile)) writeFileAtomic(revisionFile, '0\n')
  writeTypeScriptSettings(workDir)
  return {
    CONTENT_DIR: folders.contentDir,
    CHECKED_CONTENT_DIR: folders.checkedDir,
    RENDERED_CONTENT_DIR: folders.renderedDir,
    GENERATED_CONTENT_DIR: folders.generatedDir,
    CONTENT_PROBLEMS_FILE: folders.issuesFile,
    IMAGES_FILE: folders.imagesFile,
    IMAGE_CACHE_DIR: folders.imageCacheDir,
    DEV_SEARCH_DIR: folders.devSearchDir,
    CONTENT_REVISION_FILE: folders.revisionFile,
    WORK_DIR: workDir,
    EXPORT_DIR: folders.exportDir,
    // Contentlayer believes it rather than asking the system.
    PWD: workDir,
    NEXT_TELEMETRY_DISABLED: '1',
    // Next takes Playwright’s mark for its own test suite’s, and looks for style sheets elsewhere.
    PLAYWRIGHT_TEST: undefined,
  }
}
