import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Finding, isFinding, type Severity } from '@/lib/diagnostics/issue'
import { cacheByFile } from '@/lib/node/cache-by-file'
import { hasMetadata, isPublishedWithoutMetadata } from './embedded-metadata'
import type { ImageReader } from './measure-image'
import { hasRecordedLocation } from './recorded-location'

/** Takes the absolute path of a file; returns what it would tell readers that its author may not want to. */
export type MetadataInspector = (path: string) => Promise<MetadataFinding | undefined>
export type MetadataFinding = Finding & { severity: Severity }

/** Creates a function that inspects the metadata of files. Results are cached by modification time and file size. */
export function createMetadataInspector(readImage: ImageReader): MetadataInspector {
  return cacheByFile((path) => inspect(path, readImage))
}

async function inspect(path: string, readImage: ImageReader): Promise<MetadataFinding | undefined> {
  if (isPublishedWithoutMetadata(path)) {
    if (!hasMetadata(await readFile(path))) return undefined
    const info = await readImage(path)
    if (isFinding(info)) {
      const message = `the metadata of ${basename(path)}, such as its location, cannot be removed: ${info.message}`
      return { severity: 'error', message, fix: info.fix }
    }
    // An animation is published as it is.
    if (!info.isAnimated) return undefined
  }
  if (!(await hasRecordedLocation(path))) return undefined
  const fix = 'export it without its location; ffmpeg removes that from a video with -map_metadata -1 -c copy'
  return { severity: 'warning', message: `${basename(path)} says where it was recorded`, fix }
}
