/**
 * Stands in for a module of Next’s that decodes and encodes every page again, in pieces that its router would
 * prefetch. Nothing here prefetches them, see docs/decisions/0029.
 */

export async function collectSegmentData(): Promise<Map<string, Uint8Array>> {
  return new Map()
}

/** Which pieces are small enough to be put into others. */
export async function collectPrefetchHints(): Promise<null> {
  return null
}
