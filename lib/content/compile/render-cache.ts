import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { getLibraryFingerprint } from '@/lib/build-cache/code-fingerprint'
import { hashContent } from '@/lib/build-cache/hash-content'
import type { RenderedMarkdown } from '@/lib/markdown/pipeline'
import { writeFileAtomic } from '@/lib/node/fs'
import type { Body } from './render-body'

/** Rendering fewer bodies takes less than a second, and is not worth writing a file. */
const MIN_NEW_BODIES = 20

/** The bodies that an earlier process has rendered, from the same text with the same code, libraries and settings. */
export type RenderCache = {
  read: (body: Body) => RenderedMarkdown | undefined
  /**
   * Replaces the content of the cache, if that is worth it.
   *
   * @param newBodies how many of them the cache does not have
   */
  write: (bodies: [Body, RenderedMarkdown][], newBodies: number) => void
}

type CacheFile = { version: string; rendered: Record<string, RenderedMarkdown> }

/** Opens the cache in a file, which need not exist. */
export function openRenderCache(file: string, version: string = getLibraryFingerprint()): RenderCache {
  let rendered: CacheFile['rendered'] | undefined
  return {
    read(body) {
      rendered ??= readCacheFile(file, version)
      return rendered[toKey(body)]
    },
    write(bodies, newBodies) {
      // What is kept in memory from now on is what the bodies of the site refer to.
      rendered = {}
      if (newBodies < MIN_NEW_BODIES) return
      const content = { version, rendered: Object.fromEntries(bodies.map(([body, result]) => [toKey(body), result])) }
      mkdirSync(dirname(file), { recursive: true })
      writeFileAtomic(file, JSON.stringify(content satisfies CacheFile))
    },
  }
}

function readCacheFile(file: string, version: string): CacheFile['rendered'] {
  try {
    const content: CacheFile = JSON.parse(readFileSync(file, 'utf8'))
    return content.version === version ? content.rendered : {}
  } catch {
    // There is none yet.
    return {}
  }
}

function toKey(body: Body): string {
  return hashContent(JSON.stringify(body))
}
