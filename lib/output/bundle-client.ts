import { readFile, rm } from 'node:fs/promises'
import { type BuildOptions, build, context, type Plugin, transform } from 'esbuild'
import { type ClientModuleName, changesPages, clientModuleNames, clientModules } from '@/client/modules'
import { siteConfig } from '@/lib/config/settings'
import { WAIT_FOR_HYDRATION } from '@/lib/export/next-internals'
import { siteCatalogue, t } from '@/lib/language/translate'
import { commonWordsPath, postTitlesPath, vocabularyPath } from '@/lib/routing/urls'
import { defaultScheme } from '@/lib/theme/color-scheme'
import { pagefindProgramPath } from './search-index/search-paths'

/** Imports a style sheet as a minified string. */
const stylesAsText: Plugin = {
  name: 'styles as text',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true })
      return { contents: code.trim(), loader: 'text' }
    })
  },
}

/** The globals that `client/globals.d.ts` declares. */
const define = {
  PAGEFIND_PROGRAM: JSON.stringify(pagefindProgramPath.slice(1)),
  VOCABULARY: JSON.stringify(vocabularyPath.slice(1)),
  COMMON_WORDS: JSON.stringify(commonWordsPath.slice(1)),
  POST_TITLES: JSON.stringify(postTitlesPath.slice(1)),
  LANGUAGE: JSON.stringify(t.language),
  DEFAULT_THEME: JSON.stringify(defaultScheme()),
  ...Object.fromEntries(
    Object.entries(siteCatalogue).map(([name, message]) => [`MESSAGES.${name}`, JSON.stringify(message)]),
  ),
}

function bundleOptions(name: ClientModuleName, outDir: string): BuildOptions {
  return {
    entryPoints: [`client/${name}.ts`],
    outdir: outDir,
    format: clientModules[name].loads === 'inline' ? 'iife' : 'esm',
    bundle: true,
    minify: true,
    target: 'es2022',
    // A dynamic import of another module, `./name.js`, is loaded at run time.
    external: clientModuleNames.map((other) => `./${other}.js`),
    plugins: [stylesAsText],
    define,
    logLevel: 'warning',
  }
}

/**
 * Bundles the client modules that the settings enable, each as `<outDir>/<name>.js`.
 *
 * @param outDir is deleted first
 */
export async function bundleClient(outDir: string): Promise<void> {
  await rm(outDir, { recursive: true, force: true })
  await Promise.all(enabledModules().map((name) => build(bundleOptions(name, outDir))))
}

/** Bundles the client modules in dev, and again whenever one of their files changes. All pages are hydrated there. */
export async function watchClient(outDir: string): Promise<void> {
  const contexts = await Promise.all(
    clientModuleNames.map((name) => {
      const banner = changesPages(name) ? { js: WAIT_FOR_HYDRATION } : {}
      return context({ ...bundleOptions(name, outDir), banner })
    }),
  )
  await Promise.all(contexts.map((watched) => watched.watch()))
}

function enabledModules(): ClientModuleName[] {
  return clientModuleNames.filter((name) => clientModules[name].isEnabled?.(siteConfig) ?? true)
}
