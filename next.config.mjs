import { availableParallelism } from 'node:os'
import { join, relative } from 'node:path'
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'

/**
 * `build/site-folders.ts` says through the environment which site is meant.
 *
 * @param {string} phase
 * @returns {import('next').NextConfig}
 */
export default function nextConfig(phase) {
  const { WORK_DIR = import.meta.dirname, OUT_DIR = 'out' } = process.env
  const generated = `./${fromHere(join(WORK_DIR, '.contentlayer'))}`
  return {
    // In dev an unknown address is a 404; under `export` it would be an error of the server.
    ...(phase === PHASE_DEVELOPMENT_SERVER
      ? { distDir: fromHere(join(WORK_DIR, '.next')) }
      : { output: 'export', distDir: fromHere(OUT_DIR) }),
    // As Hugo and Jekyll have it, and as every static host serves a folder.
    trailingSlash: true,
    turbopack: {
      root: import.meta.dirname,
      resolveAlias: {
        'contentlayer/generated': `${generated}/generated/index.mjs`,
        'contentlayer/problems': `${generated}/problems.json`,
      },
    },
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
      turbopackInputSourceMaps: false,
      serverSourceMaps: false,
    },
    devIndicators: false,
    poweredByHeader: false,
  }
}

/** @param {string} path */
function fromHere(path) {
  return (relative(import.meta.dirname, path) || '.').replaceAll('\\', '/')
}
