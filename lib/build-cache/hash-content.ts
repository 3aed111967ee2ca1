import { createHash } from 'node:crypto'

/** Hashes texts or files with their lengths, so that `('ab', 'c')` and `('a', 'bc')` differ. */
export function hashContent(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}\0`).update(part)
  return hash.digest('base64url')
}
