import type { LocatedProblem } from '@/lib/diagnostics/issue'

/** What the content check found, for the author in dev: where it is, what it is, and what to do. */
export function ContentProblems({ problems }: { problems: LocatedProblem[] }) {
  const errors = problems.filter(({ severity }) => severity === 'error')
  return (
    <aside aria-label="Problems in the content" className="border-accent border-b-2 bg-raised font-sans text-small">
      <details open={errors.length > 0} className="mx-auto max-w-wide px-gutter py-4">
        <summary className="font-semibold">{countOf(problems, errors)}</summary>
        <ul className="mt-2 space-y-3">
          {problems.map(({ file, line, column, severity, message, cure }) => (
            <li key={`${file}:${line}:${column}:${message}`}>
              <code className="break-all">{`${file}:${line}:${column}`}</code>
              <br />
              {severity === 'warning' && 'Warning: '}
              {message} <em className="text-quiet">({cure})</em>
            </li>
          ))}
        </ul>
      </details>
    </aside>
  )
}

function countOf(problems: LocatedProblem[], errors: LocatedProblem[]): string {
  if (errors.length === 0) return `Content warnings: ${problems.length}`
  return `Content errors: ${errors.length}. Until they are mended, these files show as they last were, or not at all.`
}
