import { createHash } from 'node:crypto'
import { basename, join, resolve } from 'node:path'
import { displayPath } from './display-path'
import { isDevelopment, isPreview } from './environment'

/** The folders and files of a site and of its build. All paths are absolute. */
export type SitePaths = {
  /** The Markdown files. */
  contentDir: string
  /** The files of the author that are copied into the site. */
  publicDir: string
  /** Held by a build: all of them work in the `.next` of the project. */
  lockFile: string
  /** Held by the dev server of this content. */
  devLockFile: string
  /** The folder in which Contentlayer and Next run. */
  workDir: string
  /** The documents that a build has compiled, for Contentlayer; JSON. */
  documentsFile: string
  /** Held by the process whose documents these are, and those that Contentlayer generates. */
  documentsLockFile: string
  /** The documents that Contentlayer generates. */
  generatedDir: string
  /** The documents as dev reads them, see `lib/content/site-snapshot.ts`. */
  snapshotDir: string
  /** The settings as dev reads them: the last valid ones. */
  settingsFile: string
  /** The style sheet of all pages, see `lib/theme/`. */
  stylesFile: string
  /** The theme as everything else reads it: the last valid one; JSON. */
  themeFile: string
  /** The issues of the content, shown on every page in dev; JSON. */
  issuesFile: string
  /** The images of dev, and the variants of each; JSON. */
  imagesFile: string
  /** The files in the bundles of posts in dev, with their URLs; JSON. */
  bundleFilesFile: string
  /** A number that changes in dev whenever pages have to be rendered again. */
  revisionFile: string
  /** The cache of measured and encoded images: shared by all sites, and kept by hosts between builds. */
  imageCacheDir: string
  /** The bodies that an earlier process has rendered, see `lib/content/compile/render-cache.ts`. */
  renderCacheFile: string
  /** What Next has compiled for the last build. */
  compilationCacheDir: string
  /** The finished pages of the last build, see `lib/build-cache/page-plan.ts`. */
  pageCacheDir: string
  /** The search index of the last build. */
  searchCacheDir: string
  /** Its pages, see `lib/output/search-index/start-search-index.ts`. */
  searchPagesFile: string
  /** The paths that Next renders in this build; JSON. Without it, Next renders every page. */
  renderedPathsFile: string
  /** What became of links to other hosts; JSON. Shared by all sites. */
  linkCacheFile: string
  /** The search index of dev. */
  devSearchDir: string
  /** The bundled modules of `client/`. */
  clientDir: string
  /** Next’s own folder in a build. */
  nextDir: string
  /** The export of Next. */
  exportDir: string
  /** The hydrated pages, each with the client components on it; JSON. */
  hydratedPagesFile: string
  /** The redirects; JSON. */
  redirectsFile: string
  /** The finished site. */
  outDir: string
  /** The site before the last one, whose files the next build takes over where they are the same. */
  formerOutDir: string
}

/**
 * The paths of the site in `CONTENT_DIR` (default `content`), built into `OUT_DIR` (default `out`).
 *
 * The production build of `content` works in the project itself. Everything else (dev, previews, other content
 * folders) has a separate work folder, so that nothing unpublished is in the one of the production build, and so that
 * building one site does not affect the dev server of another.
 */
export function resolveSitePaths(env: Record<string, string | undefined> = process.env): SitePaths {
  const project = resolve('.')
  const contentDir = resolve(env.CONTENT_DIR || 'content')
  const outDir = resolve(env.OUT_DIR || 'out')
  const mode = isDevelopment(env) ? 'development' : isPreview(env) ? 'preview' : 'production'
  // The settings of another site would be written into the project’s own tsconfig.json.
  const hasOwnSettings = resolve(env.TSX_TSCONFIG_PATH || 'tsconfig.json') === resolve('tsconfig.json')
  const isDefault = contentDir === resolve('content') && mode === 'production' && hasOwnSettings
  const workDir = isDefault ? project : join(project, '.work', `${folderName(contentDir)}-${mode}`)
  const inWorkDir = (...names: string[]) => join(workDir, '.contentlayer', ...names)
  return {
    contentDir,
    publicDir: join(project, 'public'),
    lockFile: join(project, '.work', 'build.lock'),
    devLockFile: join(workDir, 'dev.lock'),
    workDir,
    documentsFile: inWorkDir('documents.json'),
    documentsLockFile: inWorkDir('documents.lock'),
    generatedDir: inWorkDir('generated'),
    snapshotDir: inWorkDir('snapshot'),
    settingsFile: inWorkDir('site.config.mjs'),
    stylesFile: inWorkDir('site.css'),
    themeFile: inWorkDir('theme.json'),
    issuesFile: inWorkDir('issues.json'),
    imagesFile: inWorkDir('images.json'),
    bundleFilesFile: inWorkDir('bundle-files.json'),
    revisionFile: inWorkDir('revision.json'),
    imageCacheDir: join(project, '.next', 'cache', 'pictures'),
    // Apart from the documents, since it has those of drafts too.
    renderCacheFile: join(project, '.next', 'cache', 'rendered', `${folderName(contentDir)}-${mode}.json`),
    compilationCacheDir: join(project, '.next', 'cache', 'compilation'),
    pageCacheDir: join(project, '.next', 'cache', 'pages', `${folderName(outDir)}-${mode}`),
    searchCacheDir: join(project, '.next', 'cache', 'search', `${folderName(outDir)}-${mode}`),
    searchPagesFile: join(project, '.next', 'cache', 'search', `${folderName(outDir)}-${mode}.json`),
    renderedPathsFile: inWorkDir('rendered-paths.json'),
    linkCacheFile: join(project, '.next', 'cache', 'external-links.json'),
    devSearchDir: inWorkDir('dev-search'),
    clientDir: inWorkDir('client'),
    // With `output: 'export'`, Next exports to `distDir` and works in `.next`.
    nextDir: join(project, '.next'),
    exportDir: inWorkDir('export'),
    hydratedPagesFile: inWorkDir(`${basename(outDir)}-hydrated-pages.json`),
    redirectsFile: inWorkDir(`${basename(outDir)}-redirects.json`),
    outDir,
    formerOutDir: join(project, '.work', 'former', `${folderName(outDir)}-${mode}`),
  }
}

/** A readable and unique folder name for a path: `../my-words` → `my-words-0a1b2c3d`. */
function folderName(path: string): string {
  const name = displayPath(path)
    .replace(/[^a-z\d]+/gi, '-')
    .replace(/^-|-$/g, '')
  return `${name.slice(-60)}-${createHash('sha256').update(path).digest('hex').slice(0, 8)}`
}
