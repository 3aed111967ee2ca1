import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isParsed, type ParsedSource, parseSource, type SourceIssue } from '@/lib/content/front-matter/parse-source'
import type { ContentKind } from '@/lib/content/model/document'
import { decodeText } from './decode-text'

/** A file of the content folder, taken apart. */
export type SourceFile = { file: string; kind: ContentKind; source: ParsedSource }

/** A file that nothing can be made of, and every reason why. */
export type UnreadableFile = { file: string; issues: SourceIssue[] }

/** Reads files, and remembers them by size and time of change, so that a second check reads only what changed. */
export type FileReader = (file: string, kind: ContentKind) => Promise<SourceFile | UnreadableFile>

export function makeFileReader(contentDir: string): FileReader {
  const known = new Map<string, { stamp: string; read: SourceFile | UnreadableFile }>()
  return async (file, kind) => {
    const path = join(contentDir, file)
    const { mtimeMs, size } = await stat(path)
    const stamp = `${mtimeMs} ${size}`
    const before = known.get(file)
    if (before?.stamp === stamp) return before.read
    const read = takeApart(file, kind, await readFile(path))
    known.set(file, { stamp, read })
    return read
  }
}

function takeApart(file: string, kind: ContentKind, bytes: Uint8Array): SourceFile | UnreadableFile {
  const text = decodeText(bytes)
  if (typeof text !== 'string') return { file, issues: [text] }
  const source = parseSource(text)
  return isParsed(source) ? { file, kind, source } : { file, issues: source }
}
