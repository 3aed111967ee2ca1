import { readFile, rm, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { forEachConcurrent } from '@/lib/node/for-each-concurrent'
import { listFiles } from '@/lib/node/fs'
import { restoreOriginals } from './index-text'

/** Makes what Pagefind has written into what the site has: without what no page loads, and with the words of authors. */
export async function cleanIndex(folder: string): Promise<void> {
  const files = await listFiles(folder)
  await removeUnused(files, folder)
  await restoreFragments(files, folder)
}

/** Removes Pagefind’s own user interface, and its WebAssembly for unsupported languages if the site’s is supported. */
async function removeUnused(files: string[], folder: string): Promise<void> {
  const isLanguageSupported = files.some((file) => /^wasm\.(?!unknown)/.test(file))
  const unused = files.filter((file) => {
    if (file === 'pagefind.js') return false
    return (
      ['.js', '.css'].includes(extname(file)) || (isLanguageSupported && basename(file) === 'wasm.unknown.pagefind')
    )
  })
  await Promise.all(unused.map((file) => rm(join(folder, file))))
}

/** Puts the originals of words back into the pages that browsers load, see `toIndexText`. */
async function restoreFragments(files: string[], folder: string): Promise<void> {
  const fragments = files.filter((file) => file.endsWith('.pf_fragment'))
  await forEachConcurrent(fragments, async (file) => {
    const path = join(folder, file)
    const indexed = String(gunzipSync(await readFile(path)))
    const restored = restoreOriginals(indexed)
    if (restored !== indexed) await writeFile(path, gzipSync(restored, { level: 9 }))
  })
}
