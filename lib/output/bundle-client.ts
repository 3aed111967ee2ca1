import { readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type BuildOptions, build, context, type Plugin, transform } from 'esbuild'
import {
  commentsScriptPath,
  commonWordsPath,
  copyCodePath,
  countVisitPath,
  earlyScriptPath,
  embedPlayerPath,
  enhancementsPath,
  nearestPostPath,
  pagefindPath,
  paragraphLinkPath,
  postTitlesPath,
  readingPathScriptPath,
  searchScriptPath,
  searchWorkerPath,
  shortcutListPath,
  vocabularyPath,
} from '@/lib/routing/urls'
import pagefind from '@/node_modules/pagefind/package.json' with { type: 'json' }
import { siteConfig } from '@/site.config'

/** A module’s style sheet is a text in it. */
const stylesAsText: Plugin = {
  name: 'styles as text',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true })
      return { contents: code.trim(), loader: 'text' }
    })
  },
}

/** See `client/globals.d.ts`. */
const define = {
  PAGEFIND_PROGRAM: JSON.stringify(`${pagefindPath(pagefind.version)}/pagefind.js`.slice(1)),
  VOCABULARY: JSON.stringify(vocabularyPath.slice(1)),
  COMMON_WORDS: JSON.stringify(commonWordsPath.slice(1)),
  POST_TITLES: JSON.stringify(postTitlesPath.slice(1)),
}

/** Written where Next serves files as they are. */
function bundle(entry: string, path: string, format: 'iife' | 'esm'): BuildOptions {
  return {
    entryPoints: [entry],
    outfile: join('public', path),
    format,
    bundle: true,
    minify: true,
    target: 'es2022',
    // Loaded when it is asked for.
    external: [paragraphLinkPath, searchScriptPath, shortcutListPath].map((path) => `./${basename(path)}`),
    plugins: [stylesAsText],
    define,
    logLevel: 'warning',
  }
}

const { analytics, comments } = siteConfig

const bundles = [
  bundle('client/early.ts', earlyScriptPath, 'iife'),
  bundle('client/enhancements.ts', enhancementsPath, 'esm'),
  bundle('client/copy-code.ts', copyCodePath, 'esm'),
  bundle('client/embed-player.ts', embedPlayerPath, 'esm'),
  bundle('client/paragraph-link.ts', paragraphLinkPath, 'esm'),
  bundle('client/search.ts', searchScriptPath, 'esm'),
  bundle('client/search-worker.ts', searchWorkerPath, 'esm'),
  bundle('client/shortcut-list.ts', shortcutListPath, 'esm'),
  bundle('client/nearest-post.ts', nearestPostPath, 'esm'),
  bundle('client/reading-path.ts', readingPathScriptPath, 'esm'),
  ...(comments ? [bundle('client/giscus-comments.ts', commentsScriptPath, 'esm')] : []),
  ...(analytics && analytics !== 'vercel' ? [bundle('client/count-visit.ts', countVisitPath, 'esm')] : []),
]

/** Makes of `client/` the script that runs before the first paint and the modules that come after it. */
export async function bundleClient(): Promise<void> {
  // Left there by a build with other settings.
  await Promise.all([commentsScriptPath, countVisitPath].map((path) => rm(join('public', path), { force: true })))
  await Promise.all(bundles.map(build))
}

/** The same in dev, and again whenever one of its files is saved. */
export async function watchClient(): Promise<void> {
  const contexts = await Promise.all(bundles.map(context))
  await Promise.all(contexts.map((watched) => watched.watch()))
}
