/*
 * Replaces the module of Next that splits every page into segments for its router to prefetch. This site does not use
 * the router, see docs/decisions/0027.
 */

export async function collectSegmentData(): Promise<Map<string, Uint8Array>> {
  return new Map()
}

export async function collectPrefetchHints(): Promise<null> {
  return null
}
