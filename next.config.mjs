import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { join, relative } from 'node:path'
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'

/**
 * `lib/config/paths.ts` says through the environment which site is meant.
 *
 * @param {string} phase
 * @returns {import('next').NextConfig}
 */
export default function nextConfig(phase) {
  const {
    WORK_DIR = '',
    EXPORT_DIR = '',
    EXTRA_PAGE_EXTENSION,
    CONTENT_REVISION_FILE = '',
    BASE_PATH = '',
  } = process.env
  return {
    // In dev an unknown address is a 404; under `export` it would be an error of the server.
    ...(phase === PHASE_DEVELOPMENT_SERVER
      ? { distDir: fromHere(join(WORK_DIR, '.next')) }
      : { output: 'export', distDir: fromHere(EXPORT_DIR), basePath: BASE_PATH }),
    // The fixture site has a page that no other site has.
    pageExtensions: [
      ...['tsx', 'ts', ...(EXTRA_PAGE_EXTENSION ? [EXTRA_PAGE_EXTENSION] : [])],
      // Routes that stand in for what a build does afterwards.
      ...(phase === PHASE_DEVELOPMENT_SERVER ? ['dev.ts'] : []),
    ],
    // As Hugo and Jekyll have it, and as every static host serves a folder.
    trailingSlash: true,
    turbopack: {
      root: import.meta.dirname,
      resolveAlias: {
        'contentlayer/revision': `./${fromHere(CONTENT_REVISION_FILE)}`,
        // By the name that Next’s own module asks for it with, see docs/decisions/0029.
        './collect-segment-data': './lib/export/empty-segment-data.ts',
      },
    },
    compiler: { runAfterProductionCompile: untilContentIsReady },
    typescript: {
      // `npm run check` does it, with the strictness of tsconfig.json.
      ignoreBuildErrors: true,
      tsconfigPath: fromHere(join(WORK_DIR, 'tsconfig.json')),
    },
    experimental: {
      // One worker is Next’s choice on small machines; pages are rendered side by side all the same.
      cpus: availableParallelism(),
      // What runs only during the build need not be small, nor be debugged in production.
      turbopackMinify: { server: false },
      turbopackSourceMaps: false,
      // Filling it costs more than it saves, see docs/decisions/0008.
      turbopackFileSystemCacheForBuild: false,
      turbopackInputSourceMaps: false,
      serverSourceMaps: false,
    },
    devIndicators: false,
    poweredByHeader: false,
  }
}

/** `scripts/build.ts` has the content checked and read while Next compiles, and says so when it is done. */
async function untilContentIsReady() {
  if (process.connected) await once(process, 'message')
}

/** @param {string} path */
function fromHere(path) {
  return (relative(import.meta.dirname, path) || '.').replaceAll('\\', '/')
}
