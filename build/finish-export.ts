import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { NOTHING } from '@/lib/static-params'

/** The error page as a page of its own; every host serves `404.html`. */
const ERROR_PAGES = ['404', '_not-found']

/**
 * Takes out of the export what is no page of the site: the error page’s doubles, and what stands for
 * a route without pages, which Next refuses to export.
 */
export async function finishExport(outDir: string): Promise<void> {
  for (const page of ERROR_PAGES) await rm(join(outDir, page), { recursive: true, force: true })
  for (const entry of await readdir(outDir, { recursive: true, withFileTypes: true })) {
    if (entry.name === NOTHING || entry.name.startsWith(`${NOTHING}.`)) {
      await rm(join(entry.parentPath, entry.name), { recursive: true, force: true })
    }
  }
}
