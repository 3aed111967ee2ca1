import { relative } from 'node:path'
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'

/**
 * `build/site-folders.ts` says through the environment which site is meant.
 *
 * @param {string} phase
 * @returns {import('next').NextConfig}
 */
export default function nextConfig(phase) {
  const { CONTENTLAYER_DIR = '.contentlayer', OUT_DIR = 'out', NEXT_DEV_DIR = '.next' } = process.env
  const isDev = phase === PHASE_DEVELOPMENT_SERVER
  const generated = `./${fromHere(CONTENTLAYER_DIR)}`
  return {
    // In dev an unknown address is a 404; under `export` it would be an error of the server.
    ...(isDev ? { distDir: NEXT_DEV_DIR } : { output: 'export', distDir: fromHere(OUT_DIR) }),
    // As Hugo and Jekyll have it, and as every static host serves a folder.
    trailingSlash: true,
    turbopack: {
      root: import.meta.dirname,
      resolveAlias: {
        'contentlayer/generated': `${generated}/generated/index.mjs`,
        'contentlayer/problems': `${generated}/problems.json`,
      },
    },
    // `npm run check` does it, with the strictness of tsconfig.json.
    typescript: { ignoreBuildErrors: true },
    devIndicators: false,
    poweredByHeader: false,
  }
}

/** @param {string} path */
function fromHere(path) {
  return (relative(import.meta.dirname, path) || '.').replaceAll('\\', '/')
}
