import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, relative } from 'node:path'
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'
import { register } from 'tsx/esm/api'

const unregister = register()
const { readRenderedPaths } = await import('./lib/build-cache/rendered-paths')
const { resolveSitePaths } = await import('./lib/config/paths')
const { SEGMENT_DATA_MODULE } = await import('./lib/export/next-internals')
const { listFiles } = await import('./lib/node/fs')
const { getListenAddress, getNetworkHosts } = await import('./lib/node/listen')
const { encodePath } = await import('./lib/routing/paths')
const { basePath } = await import('./lib/routing/urls')
await unregister()

/**
 * How Next renders the site: in dev from the documents of the moment, in a build as an export that `lib/export/`
 * finishes. Everything follows from the folders of the site and its settings.
 *
 * @param {string} phase
 * @returns {import('next').NextConfig}
 */
export default function nextConfig(phase) {
  const isDev = phase === PHASE_DEVELOPMENT_SERVER
  const { EXTRA_PAGE_EXTENSION, ...env } = process.env
  const paths = resolveSitePaths({ ...env, NODE_ENV: isDev ? 'development' : 'production' })
  return {
    // In dev an unknown URL is a 404; with `export` it would be a server error.
    ...(isDev
      ? { distDir: fromHere(join(paths.workDir, '.next')), rewrites: () => rewrites(paths.publicDir) }
      : { output: 'export', distDir: fromHere(paths.exportDir), basePath: basePath() }),
    pageExtensions: [
      ...['tsx', 'ts'],
      // The fixture site has a page that no other site has.
      ...(EXTRA_PAGE_EXTENSION ? [EXTRA_PAGE_EXTENSION] : []),
      // The desk of the author, and routes that stand in for what a build writes by itself.
      ...(isDev ? ['dev.tsx', 'dev.ts'] : []),
    ],
    // As Hugo and Jekyll have it, and as every static host serves a folder.
    trailingSlash: true,
    // It shapes the letters of share images with WebAssembly, which it loads from a file beside it.
    serverExternalPackages: ['harfbuzzjs'],
    turbopack: {
      root: import.meta.dirname,
      resolveAlias: {
        ...(isDev && existsSync(paths.settingsFile) && { '@/site.config': `./${fromHere(paths.settingsFile)}` }),
        // With the theme, which may be another site’s.
        '@/styles/site.css': `./${fromHere(paths.stylesFile)}`,
        'contentlayer/revision': `./${fromHere(paths.revisionFile)}`,
        // By the name that Next’s own module asks for it with, see docs/decisions/0027.
        [SEGMENT_DATA_MODULE]: './lib/export/empty-segment-data.ts',
      },
    },
    typescript: {
      // `npm run check` does it, with the strictness of tsconfig.json.
      ignoreBuildErrors: true,
      tsconfigPath: fromHere(join(paths.workDir, 'tsconfig.json')),
    },
    experimental: {
      cpus: countWorkers(paths),
      // What runs only during the build need not be small, nor be debugged in production.
      turbopackMinify: { server: false },
      turbopackSourceMaps: false,
      // Filling it costs more than it saves, see docs/decisions/0008.
      turbopackFileSystemCacheForBuild: false,
      turbopackInputSourceMaps: false,
      serverSourceMaps: false,
    },
    // There are none, see above, and threads would look for those of every module.
    enablePrerenderSourceMaps: false,
    devIndicators: false,
    // Its lines about each request and each compilation; errors are printed all the same.
    logging: false,
    allowedDevOrigins: getNetworkHosts(getListenAddress().host),
    poweredByHeader: false,
  }
}

/** For fewer pages, starting another worker takes longer than rendering. */
const MIN_PAGES_FOR_WORKERS = 100

/**
 * How many workers render pages. By default, Next starts one on a small machine.
 *
 * @param {import('./lib/config/paths').SitePaths} paths
 */
function countWorkers(paths) {
  const pages = readRenderedPaths(paths)
  return pages && pages.size < MIN_PAGES_FOR_WORKERS ? 1 : availableParallelism()
}

/**
 * In dev, what has a file extension is no page; tried after pages and `public/`, before routes with a slug. A folder of
 * `public/` with a page is served as hosts do.
 *
 * @param {string} publicDir
 */
async function rewrites(publicDir) {
  const files = existsSync(publicDir) ? await listFiles(publicDir) : []
  const pages = files.filter((file) => file.endsWith('/index.html')).map((file) => `/${encodePath(file)}`)
  return {
    beforeFiles: pages.map((page) => ({
      // What has a meaning in a pattern of Next’s.
      source: page.replace(/index\.html$/, '').replace(/[()*:+?]/g, '\\$&'),
      destination: page.replace(/[()*:+?]/g, (character) => `%${character.charCodeAt(0).toString(16)}`),
    })),
    afterFiles: [{ source: '/:path(.*\\.\\w+)', destination: '/~generated/:path' }],
    fallback: [],
  }
}

/** @param {string} path */
function fromHere(path) {
  return (relative(import.meta.dirname, path) || '.').replaceAll('\\', '/')
}
