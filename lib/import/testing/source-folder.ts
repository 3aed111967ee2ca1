import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { SourceEntry, SourceSite } from '@/lib/import/source-site'

/** Files by their paths within a folder. */
export type FolderFiles = Record<string, string | Uint8Array>

/** Writes files into a folder, which is removed after the test. @returns its absolute path */
export function writeFolder(files: FolderFiles = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'import-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  return folder
}

/** The entry of a file; throws if there is none. */
export function findEntry(site: SourceSite, file: string): SourceEntry {
  const entry = site.entries.find((other) => other.file === file)
  if (!entry) throw new Error(`no entry of ${file}`)
  return entry
}
