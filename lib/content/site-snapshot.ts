import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileAtomic } from '@/lib/node/fs'
import type { Site } from './site'

/*
 * The documents of a site on disk, as dev writes and reads them: only what has changed, and all of it at once. The
 * texts are many times as large as everything else and are rarely needed, so each document has a file for its own.
 */

const SITE_FILE = 'site.json'

type Document = Site[keyof Site][number]

/** The fields that hold the text of a document. */
const TEXT_FIELDS = ['html', 'markdown', 'text'] as const
type Texts = Partial<Record<(typeof TEXT_FIELDS)[number], string>>

/** In `site.json`: the documents without their texts, and the file with those of each, by `_id`. */
type Snapshot = { site: Site; textFiles: Record<string, string> }

/** How long a replaced text is kept, in milliseconds: a page that is being rendered may still need it. */
const GRACE_PERIOD = 60_000

/**
 * Creates a function that writes a snapshot of a site.
 *
 * @param folder what is in it of an earlier writer is removed after a while
 * @returns a function that returns whether the site differs from the one that it wrote last
 */
export function createSnapshotWriter(folder: string, { now = Date.now } = {}): (site: Site) => boolean {
  mkdirSync(folder, { recursive: true })
  const run = now().toString(36)
  const newest = new Map<string, { texts: Texts; file: string }>()
  let replaced = readdirSync(folder)
    .filter((file) => file !== SITE_FILE)
    .map((file) => ({ file, at: now() }))
  let written = ''
  let count = 0

  function writeTexts(id: string, texts: Texts): string {
    const known = newest.get(id)
    if (known && TEXT_FIELDS.every((field) => known.texts[field] === texts[field])) return known.file
    if (known) forget(id, known.file)
    const file = `${run}-${count++}.json`
    writeFileSync(join(folder, file), JSON.stringify(texts))
    newest.set(id, { texts, file })
    return file
  }

  function forget(id: string, file: string) {
    replaced.push({ file, at: now() })
    newest.delete(id)
  }

  function removeReplaced() {
    const isDue = ({ at }: { at: number }) => at <= now() - GRACE_PERIOD
    for (const { file } of replaced.filter(isDue)) rmSync(join(folder, file), { force: true })
    replaced = replaced.filter((file) => !isDue(file))
  }

  return (site) => {
    removeReplaced()
    const textFiles: Snapshot['textFiles'] = {}
    const withoutTexts = mapDocuments(site, (document) => {
      const texts = pickTexts(document)
      if (Object.keys(texts).length > 0) textFiles[document._id] = writeTexts(document._id, texts)
      return { ...document, html: undefined, markdown: undefined, text: undefined }
    })
    for (const [id, { file }] of newest) if (textFiles[id] === undefined) forget(id, file)
    const snapshot = JSON.stringify({ site: withoutTexts, textFiles } satisfies Snapshot)
    if (snapshot === written) return false
    written = snapshot
    writeFileAtomic(join(folder, SITE_FILE), snapshot)
    return true
  }
}

/** Reads the newest snapshot. The texts of a document are read when the first of them is asked for. */
export function readSnapshot(folder: string): Site {
  const { site, textFiles }: Snapshot = JSON.parse(
    readFileSync(join(/* turbopackIgnore: true */ folder, SITE_FILE), 'utf8'),
  )
  return mapDocuments(site, (document) => {
    const file = textFiles[document._id]
    if (file === undefined) return document
    let texts: Texts | undefined
    const readText = (field: keyof Texts) => {
      texts ??= JSON.parse(readFileSync(join(/* turbopackIgnore: true */ folder, file), 'utf8')) as Texts
      return texts[field]
    }
    for (const field of TEXT_FIELDS)
      Object.defineProperty(document, field, { get: () => readText(field), enumerable: true })
    return document
  })
}

function pickTexts(document: Document): Texts {
  const entries = Object.entries(document).filter(([field]) => TEXT_FIELDS.some((name) => name === field))
  return Object.fromEntries(entries) as Texts
}

function mapDocuments(site: Site, change: (document: Document) => object): Site {
  return Object.fromEntries(Object.entries(site).map(([kind, documents]) => [kind, documents.map(change)])) as Site
}
