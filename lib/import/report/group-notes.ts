import type { Note } from '@/lib/import/note'

/** Notes of one kind. */
export type NoteGroup = {
  kind: string
  outcome: Note['outcome']
  notes: Note[]
  /** The number of files that have one. */
  files: number
  /** The number of files of which nothing else is lost, so that settling this kind settles them. */
  filesWithoutOthers: number
}

/** Groups notes by kind: what is lost first, and of that what settles most files. */
export function groupNotes(notes: Note[]): NoteGroup[] {
  const lostKinds = new Map<string, Set<string>>()
  for (const { file, kind, outcome } of notes)
    if (outcome === 'lost') lostKinds.set(file, (lostKinds.get(file) ?? new Set()).add(kind))
  const groups = new Map<string, Note[]>()
  for (const note of notes) {
    const key = `${note.outcome} ${note.kind}`
    const group = groups.get(key)
    if (group) group.push(note)
    else groups.set(key, [note])
  }
  return [...groups.values()]
    .map((ofKind): NoteGroup => {
      const files = new Set(ofKind.map(({ file }) => file))
      const alone = [...files].filter((file) => (lostKinds.get(file)?.size ?? 0) === 1)
      const { kind = '', outcome = 'changed' } = ofKind[0] ?? {}
      return {
        kind,
        outcome,
        notes: ofKind,
        files: files.size,
        filesWithoutOthers: outcome === 'lost' ? alone.length : 0,
      }
    })
    .sort(byImportance)
}

const OUTCOMES: Note['outcome'][] = ['lost', 'changed', 'kept']

function byImportance(a: NoteGroup, b: NoteGroup): number {
  return (
    OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) ||
    b.filesWithoutOthers - a.filesWithoutOthers ||
    b.files - a.files ||
    a.kind.localeCompare(b.kind)
  )
}
