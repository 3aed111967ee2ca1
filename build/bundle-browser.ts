import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type BuildOptions, build, context } from 'esbuild'
import {
  commentsScriptPath,
  copyCodePath,
  countVisitPath,
  earlyScriptPath,
  embedPlayerPath,
  enhancementsPath,
  paragraphLinkPath,
} from '@/lib/urls'
import { siteConfig } from '@/site.config'

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
    external: [`./${basename(paragraphLinkPath)}`],
    logLevel: 'warning',
  }
}

const { analytics, comments } = siteConfig

const bundles = [
  bundle('browser/early.ts', earlyScriptPath, 'iife'),
  bundle('browser/enhancements.ts', enhancementsPath, 'esm'),
  bundle('browser/copy-code.ts', copyCodePath, 'esm'),
  bundle('browser/embed-player.ts', embedPlayerPath, 'esm'),
  bundle('browser/paragraph-link.ts', paragraphLinkPath, 'esm'),
  ...(comments ? [bundle('browser/giscus-comments.ts', commentsScriptPath, 'esm')] : []),
  ...(analytics && analytics !== 'vercel' ? [bundle('browser/count-visit.ts', countVisitPath, 'esm')] : []),
]

/** Makes of `browser/` the script that runs before the first paint and the modules that come after it. */
export async function bundleBrowser(): Promise<void> {
  // Left there by a build with other settings.
  await Promise.all([commentsScriptPath, countVisitPath].map((path) => rm(join('public', path), { force: true })))
  await Promise.all(bundles.map(build))
}

/** The same in dev, and again whenever one of its files is saved. */
export async function watchBrowser(): Promise<void> {
  const contexts = await Promise.all(bundles.map(context))
  await Promise.all(contexts.map((watched) => watched.watch()))
}
