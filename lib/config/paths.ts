import { createHash } from 'node:crypto'
import { basename, join, resolve } from 'node:path'
import { isDevelopment, isPreview } from './environment'

/** Where a site is read from and written to. All paths are absolute. */
export type SitePaths = {
  /** The Markdown files. */
  contentDir: string
  /** What Contentlayer and Next work in. */
  workDir: string
  /** The documents that Contentlayer generates. */
  generatedDir: string
  /** Everything wrong with the content, for the pages that show it in dev; JSON. */
  issuesFile: string
  /** Which files have to be encoded from which images; JSON. */
  imagesFile: string
  /** The files in the bundles of posts, with their URLs; JSON. */
  bundleFilesFile: string
  /** A number that changes in dev whenever there is something new to show. */
  revisionFile: string
  /** Measured and encoded images; shared by all sites, and kept by hosts from build to build. */
  imageCacheDir: string
  /** The search index of dev. */
  devSearchDir: string
  /** The bundled modules of `client/`. */
  clientDir: string
  /** What Next works in during a build. */
  nextDir: string
  /** What Next exports. */
  exportDir: string
  /** The generated files of a build, each at its place in the finished site. */
  filesDir: string
  /** Which pages are hydrated, and because of which components; JSON. */
  hydratedPagesFile: string
  /** Which URLs redirect where; JSON. */
  redirectsFile: string
  /** The finished site. */
  outDir: string
}

/**
 * The paths of the site in `CONTENT_DIR` (default `content`), built into `OUT_DIR` (default `out`).
 *
 * The production build of `content` works in the project itself. Everything else (dev, previews, other content
 * folders) has a work folder of its own, so that nothing unpublished is where that build works, and so that
 * building one site does not change what the dev server of another shows.
 */
export function resolveSitePaths(env: Record<string, string | undefined> = process.env): SitePaths {
  const project = resolve('.')
  const contentDir = resolve(env.CONTENT_DIR || 'content')
  const outDir = resolve(env.OUT_DIR || 'out')
  const mode = isDevelopment(env) ? 'development' : isPreview(env) ? 'preview' : 'production'
  const isDefault = contentDir === resolve('content') && mode === 'production'
  const workDir = isDefault ? project : join(project, '.work', `${folderName(contentDir)}-${mode}`)
  const inWorkDir = (...names: string[]) => join(workDir, '.contentlayer', ...names)
  return {
    contentDir,
    workDir,
    generatedDir: inWorkDir('generated'),
    issuesFile: inWorkDir('issues.json'),
    imagesFile: inWorkDir('images.json'),
    bundleFilesFile: inWorkDir('bundle-files.json'),
    revisionFile: inWorkDir('revision.json'),
    imageCacheDir: join(project, '.next', 'cache', 'pictures'),
    devSearchDir: inWorkDir('dev-search'),
    clientDir: inWorkDir('client'),
    // Next’s own choice, whatever it exports to.
    nextDir: join(project, '.next'),
    exportDir: inWorkDir('export'),
    filesDir: inWorkDir('files'),
    hydratedPagesFile: inWorkDir(`${basename(outDir)}-hydrated-pages.json`),
    redirectsFile: inWorkDir(`${basename(outDir)}-redirects.json`),
    outDir,
  }
}

/** A name for the work folder of a content folder: its path as far as it makes a file name, and a hash of it. */
function folderName(path: string): string {
  const name = relativePath(path)
    .replace(/[^a-z\d]+/gi, '-')
    .replace(/^-|-$/g, '')
  return `${name.slice(-60)}-${createHash('sha256').update(path).digest('hex').slice(0, 8)}`
}

function relativePath(path: string): string {
  const project = `${resolve('.')}/`
  return path.startsWith(project) ? path.slice(project.length) : path
}
