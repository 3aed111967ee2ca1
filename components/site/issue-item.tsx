import type { Finding, Position, Severity } from '@/lib/diagnostics/issue'
import { openInEditorPath } from '@/lib/export/next-internals'

/** In dev: an issue with its fix, and a link that opens its place in the editor. */
export function IssueItem({
  issue,
}: {
  issue: Finding & Position & { file: string; severity?: Severity; name?: string | undefined }
}) {
  const { line, column, severity, message, fix, name } = issue
  return (
    <li className="mt-1">
      <a href={openInEditorPath(issue)} title="Open it in the editor">
        {`${line}:${column}`}
      </a>{' '}
      {severity === 'warning' && 'Warning: '}
      {message} <em className="text-quiet">({fix})</em>
      {name && <span className="text-quiet">{` [${name}]`}</span>}
    </li>
  )
}
