import { IssueItem } from '@/components/site/issue-item'
import type { Suggestion } from '@/lib/desk/desk-post'
import type { Issue } from '@/lib/diagnostics/issue'

/** What is wrong with a file, and what could be better, each with the step that fixes it. */
export function IssueList({
  issues,
  max = Number.POSITIVE_INFINITY,
}: {
  issues: (Issue | Suggestion)[]
  max?: number
}) {
  if (issues.length === 0) return null
  return (
    <ul className="desk-issues">
      {issues.slice(0, max).map((issue) => (
        <IssueItem key={`${issue.line}:${issue.column}:${issue.message}`} issue={issue} />
      ))}
      {issues.length > max && <li className="desk-quiet">{`and ${issues.length - max} more`}</li>}
    </ul>
  )
}
