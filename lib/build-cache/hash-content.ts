import { createHash } from 'node:crypto'

/** A hash of texts or files that does not depend on where one ends and the next begins by chance. */
export function hashContent(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}\0`).update(part)
  return hash.digest('base64url')
}
