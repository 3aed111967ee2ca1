import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { NOTHING } from '@/lib/static-params'

/** Removes what Next exported only because it cannot export a route without a page. */
export async function finishExport(outDir: string): Promise<void> {
  for (const entry of await readdir(outDir, { recursive: true, withFileTypes: true })) {
    if (entry.name === NOTHING || entry.name.startsWith(`${NOTHING}.`)) {
      await rm(join(entry.parentPath, entry.name), { recursive: true, force: true })
    }
  }
}
