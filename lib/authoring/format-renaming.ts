import { displayPath } from '@/lib/config/display-path'
import { siteConfig } from '@/lib/config/settings'
import { SETTINGS_FILE } from '@/lib/config/settings-path'
import { decodePath } from '@/lib/routing/paths'
import { readableUrl } from '@/lib/routing/urls'
import { applyTextEdits, type TextEdit } from '@/lib/text/text-edits'
import { type AuthoredContent, toAuthorPath } from './load-content'
import type { RenamingPlan } from './rename'

/** Every change, each with its file and line as they are afterwards. */
export function formatRenaming(content: AuthoredContent, plan: RenamingPlan): string {
  const { oldFile, newFile, oldPath, newPath, changes, settings, unread } = plan
  const moved = (file: string) =>
    file === oldFile || file.startsWith(`${oldFile}/`) ? newFile + file.slice(oldFile.length) : file
  const changed = new Set(settings.flatMap(({ text, edits }) => edits.map((edit) => text.slice(edit.start, edit.end))))
  const others = JSON.stringify(siteConfig, (_, value) => (changed.has(JSON.stringify(value)) ? '' : value))
  return [
    `renamed ${readableUrl(oldPath)} to ${readableUrl(newPath)}`,
    ...(oldFile === newFile ? [] : [`moved ${toAuthorPath(content, oldFile)} to ${toAuthorPath(content, newFile)}`]),
    ...changes.flatMap(({ file, edits, text }) =>
      edits
        .toSorted((a, b) => a.start - b.start)
        .map(
          (edit) =>
            `${toAuthorPath(content, moved(file))}:${findNewLine(text, edits, edit)}: ${formatEdit(text, edit)}`,
        ),
    ),
    ...settings.flatMap(({ path, text, edits }) =>
      edits.map((edit) => `${displayPath(path)}:${findNewLine(text, edits, edit)}: ${formatEdit(text, edit)}`),
    ),
    ...unread.map((file) => `${toAuthorPath(content, file)} was not changed, since its front matter has errors`),
    ...(decodePath(others).includes(oldPath) ? [`${SETTINGS_FILE} has ${oldPath} in it: change that by hand`] : []),
  ].join('\n')
}

function formatEdit(text: string, { start, end, text: written }: TextEdit): string {
  const before = text.slice(start, end).trim()
  // The entries of a list are on lines of their own.
  const after = written
    .trim()
    .replace(/\s+(- )?/g, ' ')
    .replace(/^(- |, )/, '')
  return before === '' ? `added ${after}` : `${before} → ${after}`
}

function findNewLine(text: string, edits: TextEdit[], edit: TextEdit): number {
  const before = applyTextEdits(
    text.slice(0, edit.start),
    edits.filter(({ end, start }) => end <= edit.start && start < edit.start),
  )
  const leading = /^\s*/.exec(edit.text)?.[0] ?? ''
  return (before + leading).split('\n').length
}
