import type { Issue } from '@/lib/diagnostics/issue'

/** The issues of the content, shown to the author in dev, each with its position and its fix. */
export function ContentIssues({ issues }: { issues: Issue[] }) {
  const errors = issues.filter(({ severity }) => severity === 'error')
  return (
    <aside aria-label="Content issues" className="border-accent border-b-2 bg-raised font-sans text-small">
      <details open={errors.length > 0} className="mx-auto max-w-wide px-gutter py-4">
        <summary className="font-semibold">{getSummary(issues, errors)}</summary>
        <ul className="mt-2 space-y-3">
          {issues.map(({ file, line, column, severity, message, fix }) => (
            <li key={`${file}:${line}:${column}:${message}`}>
              <code className="break-all">{`${file}:${line}:${column}`}</code>
              <br />
              {severity === 'warning' && 'Warning: '}
              {message} <em className="text-quiet">({fix})</em>
            </li>
          ))}
        </ul>
      </details>
    </aside>
  )
}

function getSummary(issues: Issue[], errors: Issue[]): string {
  if (errors.length === 0) return `Content warnings: ${issues.length}`
  return `Content errors: ${errors.length}. A file that cannot be parsed is shown in its last valid version; one with other errors may be missing.`
}
