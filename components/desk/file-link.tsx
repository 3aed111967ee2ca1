import { openInEditorPath } from '@/lib/export/next-internals'

/** The name of a file, which opens it in the editor. */
export function FileLink({ file }: { file: string }) {
  return (
    <a className="desk-file" href={openInEditorPath({ file, line: 1, column: 1 })} title="Open it in the editor">
      {file}
    </a>
  )
}
