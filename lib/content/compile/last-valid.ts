import type { RenderedFile } from './render-bodies'

/** In dev: replaces files that make no entry with their last versions that did. */
export type LastValidVersions = {
  /**
   * Remembers the valid files.
   *
   * @param invalidFiles paths of files without an entry, whether or not they are among `files`
   * @returns the files with the last valid versions of those, in the same order
   */
  restore: (files: RenderedFile[], invalidFiles: string[]) => RenderedFile[]
}

export function createLastValidVersions(): LastValidVersions {
  let versions = new Map<string, RenderedFile>()
  return {
    restore(files, invalidFiles) {
      const isInvalid = new Set(invalidFiles)
      const valid = files.filter(({ source }) => !isInvalid.has(source.file))
      const restored = invalidFiles.flatMap((file) => versions.get(file) ?? [])
      const all = [...valid, ...restored]
      versions = new Map(all.map((file) => [file.source.file, file]))
      return restored.length === 0 ? valid : all.sort(byFile)
    },
  }
}

function byFile(a: RenderedFile, b: RenderedFile): number {
  return a.source.file < b.source.file ? -1 : 1
}
