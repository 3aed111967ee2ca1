import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import { lookup } from 'mrmime'
import { clientModuleNames, clientModulePath } from '@/client/modules'
import { resolveSitePaths } from '@/lib/config/paths'
import type { BundleFile } from '@/lib/content/compile/site-files'
import { memoizeBySite } from '@/lib/content/queries/store'
import { readVariant } from '@/lib/images/read-variant'
import { listFiles } from '@/lib/node/fs'
import { encodePath, filePath } from '@/lib/routing/paths'
import { type GeneratedFile, getGeneratedFiles } from './files'

const filesByPath = memoizeBySite((site) => new Map(getGeneratedFiles(site).map((file) => [file.path, file])))

/**
 * Serves a file that is not a page in dev: generated files, bundle files, image variants, client modules, the search
 * index, and the files of `public/` that Next does not find. Answers 404 if there is no such file.
 *
 * @param path of its URL, decoded
 */
export async function serveFile(path: string): Promise<Response> {
  const generated: GeneratedFile | undefined = filesByPath().get(encodePath(path))
  const bytes =
    (await generated?.render()) ??
    (await readBundleFile(path)) ??
    (await readVariant(path)) ??
    (await readClientModule(path)) ??
    (await readIndexFile(path)) ??
    (await readPublicFile(path))
  if (bytes === undefined) return new Response('Not found', { status: 404 })
  const type = generated?.type ?? lookup(path) ?? 'application/octet-stream'
  return new Response(new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), {
    headers: { 'Content-Type': type, 'Cache-Control': 'no-store' },
  })
}

/** Reads only listed files, so that no URL can reach files outside of bundles. */
async function readBundleFile(path: string): Promise<Uint8Array | undefined> {
  const { bundleFilesFile } = resolveSitePaths()
  const files: BundleFile[] = JSON.parse(await readFile(/* turbopackIgnore: true */ bundleFilesFile, 'utf8'))
  const file = files.find((candidate) => candidate.path === path)
  return file && (await readFile(/* turbopackIgnore: true */ file.source))
}

/** Next serves `public/`, but finds a file by the form of its name on the disk only. */
async function readPublicFile(path: string): Promise<Uint8Array | undefined> {
  const { publicDir } = resolveSitePaths()
  const files = existsSync(/* turbopackIgnore: true */ publicDir) ? await listFiles(publicDir) : []
  const file = files.find((candidate) => filePath(candidate) === path)
  return file === undefined ? undefined : await readFile(join(/* turbopackIgnore: true */ publicDir, file))
}

async function readClientModule(path: string): Promise<Uint8Array | undefined> {
  const name = clientModuleNames.find((candidate) => clientModulePath(candidate) === path)
  return name && (await readFile(join(/* turbopackIgnore: true */ resolveSitePaths().clientDir, `${name}.js`)))
}

async function readIndexFile(path: string): Promise<Uint8Array | undefined> {
  const name = normalize(path.slice(1))
  if (name.startsWith('..')) return undefined
  const file = join(/* turbopackIgnore: true */ resolveSitePaths().devSearchDir, name)
  return await readFile(/* turbopackIgnore: true */ file).catch(() => undefined)
}
