import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { resolveSitePaths, type SitePaths } from '@/lib/config/paths'
import { UNSERVED_FILES } from '@/lib/hosts/hosts'
import { listFiles } from '@/lib/node/fs'

export const INFRASTRUCTURE = '[project]/node_modules/next/dist/esm/client/components/layout-router.js'

/** Writes the result of a `next build`: routes with their client components, exported files, and client bundles. */
export function anExport(
  routes: Record<string, string[]>,
  files: Record<string, string | Uint8Array>,
  bundles: Record<string, string> = {},
): SitePaths {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-export-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const paths = {
    ...resolveSitePaths(),
    exportDir: join(folder, 'export'),
    nextDir: join(folder, '.next'),
    clientDir: join(folder, 'client'),
    outDir: join(folder, 'out'),
    formerOutDir: join(folder, 'former'),
    hydratedPagesFile: join(folder, 'hydrated-pages.json'),
    imageCacheDir: join(folder, 'pictures'),
    pageCacheDir: join(folder, 'pages'),
    redirectsFile: join(folder, 'redirects.json'),
    publicDir: join(folder, 'public'),
  }
  const manifest = {
    routes: Object.fromEntries(Object.keys(routes).map((route) => [encodeURI(route), { srcRoute: null }])),
  }
  save(join(paths.nextDir, 'prerender-manifest.json'), JSON.stringify(manifest))
  for (const [route, modules] of Object.entries(routes)) {
    const clientModules = Object.fromEntries(modules.map((module) => [module, {}]))
    save(
      join(paths.nextDir, 'server', 'app', route, 'page_client-reference-manifest.js'),
      `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {}; globalThis.__RSC_MANIFEST["/page"] = ${JSON.stringify({ clientModules })};`,
    )
  }
  for (const [file, text] of Object.entries(files)) save(join(paths.exportDir, file), text)
  for (const [file, text] of Object.entries(bundles)) save(join(folder, file), text)
  return paths
}

export function save(path: string, text: string | Uint8Array) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** Lists the files of a finished site, without those for hosts. */
export async function builtFiles(folder: string): Promise<string[]> {
  return (await listFiles(folder)).filter((file) => !UNSERVED_FILES.includes(file)).sort()
}

export function aPage(body: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body>${body}</body></html>`
}
