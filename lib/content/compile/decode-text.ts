import type { SourceIssue } from '@/lib/content/front-matter/parse-source'

/**
 * Decodes a file as UTF-8 (RFC 3629).
 *
 * @returns the text, or where the first byte stands that is none
 */
export function decodeText(bytes: Uint8Array): string | SourceIssue {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const fix = `save the file as UTF-8${isUtf16 ? '; it is UTF-16 now' : ''}`
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const zero = text.indexOf('\0')
    if (zero === -1) return text
    return {
      ...placeAfter(text.slice(0, zero)),
      message: 'the file holds a zero byte, so it is not a text',
      fix: 'save it as plain text',
    }
  } catch {
    return { ...placeAfter(longestValidStart(bytes)), message: 'the file is not UTF-8', fix }
  }
}

function longestValidStart(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  // A lenient decoder puts U+FFFD for the first bad byte; a file that really holds one is rare and harmless here.
  const [valid = ''] = decoder.decode(bytes).split('\uFFFD')
  return valid
}

function placeAfter(text: string): { line: number; column: number } {
  const lines = text.split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
