import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { writeFileAtomic } from '@/lib/node/fs'
import type { LinkState } from './link-state'

const MAX_AGE = 7 * 24 * 60 * 60 * 1000

type Entry = { url: string; checkedAt: string; state: LinkState }

/** The results of the last seven days. Failures are not among them, so that they are looked at again. */
export type LinkCache = { states: Map<string, LinkState>; save: () => void }

/**
 * Opens the file with the results of earlier runs; one that cannot be read counts as empty.
 *
 * @param path absolute
 */
export function openLinkCache(path: string, now = new Date()): LinkCache {
  const recent = readEntries(path).filter(({ checkedAt }) => now.getTime() - Date.parse(checkedAt) < MAX_AGE)
  const checkedAt = new Map(recent.map((entry) => [entry.url, entry.checkedAt]))
  const states = new Map(recent.map(({ url, state }) => [url, state]))
  const save = () => {
    const entries = [...states].map(([url, state]): Entry => {
      return { url, checkedAt: checkedAt.get(url) ?? now.toISOString(), state }
    })
    mkdirSync(dirname(path), { recursive: true })
    writeFileAtomic(path, `${JSON.stringify(entries, null, 2)}\n`)
  }
  return { states, save }
}

function readEntries(path: string): Entry[] {
  if (!existsSync(path)) return []
  try {
    const entries: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return Array.isArray(entries) ? entries : []
  } catch {
    return []
  }
}
