import { type Issue, type IssueReport, isSettingsIssue } from '@/lib/diagnostics/issue'
import { IssueItem } from './issue-item'

/** How a file with errors is shown meanwhile. */
export const FILE_STATES = {
  outdated: 'shown in its last valid version until it is fixed',
  hidden: 'not shown until it is fixed',
}

/** More would slow down every page; the terminal has all of them. */
const MAX_SHOWN = 50

/**
 * The issues of the content, shown to the author in dev: by file, each with a link that opens its place in the editor.
 * They stay in view at the bottom of the window.
 */
export function ContentIssues({ report: { issues, states } }: { report: IssueReport }) {
  const errors = issues.filter(({ severity }) => severity === 'error')
  const warnings = issues.filter(({ severity }) => severity === 'warning')
  const shown = [...errors, ...warnings].slice(0, MAX_SHOWN)
  const files = [...new Set(shown.map(({ file }) => file))]
  return (
    <aside
      aria-label="Content issues"
      className="sticky bottom-0 z-10 max-h-[40dvh] overflow-y-auto border-accent border-t-2 bg-raised font-ui text-small print:hidden"
    >
      <details open={errors.length > 0} className="mx-auto max-w-wide px-gutter py-2">
        <summary className="font-semibold">
          {errors.length > 0 ? formatErrorCount(errors) : `Content warnings: ${warnings.length}`}
        </summary>
        {files.map((file) => (
          <section key={file} className="mt-2">
            <h2 className="font-semibold">
              <span className="wrap-anywhere">{file}</span>
              {states[file] && <span className="font-normal text-quiet">, {FILE_STATES[states[file]]}</span>}
            </h2>
            <ul>
              {shown
                .filter((issue) => issue.file === file)
                .map((issue) => (
                  <IssueItem key={`${issue.line}:${issue.column}:${issue.message}`} issue={issue} />
                ))}
            </ul>
          </section>
        ))}
        {shown.length < issues.length && (
          <p className="mt-2">{`${issues.length - shown.length} more are on the terminal.`}</p>
        )}
      </details>
    </aside>
  )
}

/** `Settings errors: 1, content errors: 2` */
function formatErrorCount(errors: Issue[]): string {
  const settings = errors.filter(isSettingsIssue).length
  const content = errors.length - settings
  if (settings === 0) return `Content errors: ${content}`
  return `Settings errors: ${settings}${content > 0 ? `, content errors: ${content}` : ''}`
}
