import { openInEditorPath } from '@/lib/export/next-internals'

/** The name of a file, which opens it in the editor. */
export function FileLink({ file, line = 1 }: { file: string; line?: number }) {
  return (
    <a className="desk-file" href={openInEditorPath({ file, line, column: 1 })} title="Open it in the editor">
      {file}
    </a>
  )
}
