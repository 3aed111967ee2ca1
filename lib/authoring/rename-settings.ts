import { existsSync, readFileSync } from 'node:fs'
import { listImportedSettings } from '@/lib/config/settings-file'
import type { TextEdit } from '@/lib/text/text-edits'
import { type Renaming, renameUrl } from './renamed-urls'

/** A JSON file that the settings import, by its absolute path, and what to change in it. */
export type SettingsChange = { path: string; text: string; edits: TextEdit[] }

/** A text in JSON that is a value, not a key. */
const VALUE = /"(?:[^"\\\n]|\\.)*"(?=\s*[,}\]])/g

/** Finds the values that lead to a renamed post, or to a file in its bundle, in the JSON files that the settings import. */
export function findSettingsChanges(renaming: Renaming): SettingsChange[] {
  const home = { file: '', newFile: '', path: '/', newPath: '/' }
  return listImportedSettings().flatMap((path) => {
    const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
    const edits = [...text.matchAll(VALUE)].flatMap(({ 0: value, index }) => {
      const url: string = JSON.parse(value)
      const renamed = url.startsWith('/') ? renameUrl(url, home, renaming) : undefined
      if (renamed === undefined) return []
      return { start: index, end: index + value.length, text: JSON.stringify(renamed) }
    })
    return edits.length > 0 ? [{ path, text, edits }] : []
  })
}
