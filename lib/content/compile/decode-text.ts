import type { Issue, Position } from '@/lib/diagnostics/issue'

/**
 * Decodes a file as UTF-8 (RFC 3629).
 *
 * @param file path within the content folder
 * @returns the text, or an error at the first byte that is not UTF-8
 */
export function decodeText(file: string, bytes: Uint8Array): string | Issue {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const error = (after: string, message: string, fix: string): Issue => {
    return { file, severity: 'error', ...positionAfter(after), message, fix }
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const zero = text.indexOf('\0')
    if (zero === -1) return text
    return error(text.slice(0, zero), 'the file contains a zero byte, so it is not text', 'save it as plain text')
  } catch {
    const fix = `save the file as UTF-8${isUtf16 ? '; it is UTF-16 now' : ''}`
    return error(longestValidStart(bytes), 'the file is not UTF-8', fix)
  }
}

function longestValidStart(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  // A lenient decoder puts U+FFFD for the first bad byte; a file that really contains one is rare and harmless here.
  const [valid = ''] = decoder.decode(bytes).split('\uFFFD')
  return valid
}

function positionAfter(text: string): Position {
  const lines = text.split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
