import { isMap, isScalar, isSeq } from 'yaml'
import type { Fields } from '@/lib/content/front-matter/fields'
import type { TextEdit } from '@/lib/text/text-edits'
import { type FrontMatterText, getRange, replaceWord } from './front-matter-text'

/** Changes a URL; undefined leaves it. */
export type RenameUrl = (url: string) => string | undefined

/** The fields that name other posts by their slugs, and the image, which may be in the bundle of another post. */
export function renameInFields(
  { fields, start, text }: FrontMatterText,
  kindFields: Fields,
  slugs: { oldSlug: string; newSlug: string },
  rename: RenameUrl,
): TextEdit[] {
  const edits: TextEdit[] = []
  const change = (node: unknown, toNew: (value: string) => string | undefined) => {
    const range = getRange(node, start)
    if (!range || !isScalar(node) || typeof node.value !== 'string') return
    const written = text.slice(range.start, range.end)
    const value = node.value.trim()
    const renamed = toNew(value)
    const at = written.indexOf(value)
    if (renamed === undefined || at === -1) return
    edits.push({ start: range.start + at, end: range.start + at + value.length, text: replaceWord(written, renamed) })
  }
  const renameSlug = (value: string) => (value.normalize('NFC') === slugs.oldSlug ? slugs.newSlug : undefined)
  for (const { key, value } of fields.items) {
    const name = isScalar(key) ? String(key.value) : ''
    const kind = Object.hasOwn(kindFields, name) ? kindFields[name]?.kind : undefined
    if (kind === 'readingPath') {
      for (const entry of isSeq(value) ? value.items : [value]) {
        change(isMap(entry) ? entry.get('post', true) : entry, renameSlug)
      }
    }
    if (kind === 'translations' && isMap(value)) {
      for (const pair of value.items) change(pair.value, (written) => renameSlug(written) ?? rename(written))
    }
    if (kind === 'string' && (name === 'image' || name.startsWith('canonical'))) change(value, rename)
  }
  return edits
}
