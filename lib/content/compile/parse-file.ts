import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isSourceFile, parseSourceFile } from '@/lib/content/front-matter/parse-source-file'
import type { SourceFile } from '@/lib/content/front-matter/source-file'
import type { Issue } from '@/lib/diagnostics/issue'
import { cacheByFile } from '@/lib/node/cache-by-file'
import { decodeText } from './decode-text'

/** A file of the content folder, and its issues. */
export type ParsedFile = {
  file: string
  /** Absent if the file cannot be parsed. */
  source?: SourceFile
  issues: Issue[]
}

/** Parses a file, by its path within the content folder. */
export type FileParser = (file: string) => Promise<ParsedFile>

/** Creates a parser that caches files by size and modification time, so that in dev only changed ones are read. */
export function createFileParser(contentDir: string): FileParser {
  return cacheByFile(async (file) => parse(file, await readFile(join(contentDir, file))), contentDir)
}

function parse(file: string, bytes: Uint8Array): ParsedFile {
  const text = decodeText(file, bytes)
  if (typeof text !== 'string') return { file, issues: [text] }
  const source = parseSourceFile(file, text)
  return isSourceFile(source) ? { file, source, issues: [] } : { file, issues: source }
}
