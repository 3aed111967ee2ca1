import { readFileSync } from 'node:fs'
import { isDevelopment } from '@/lib/config/environment'
import { resolveSitePaths } from '@/lib/config/paths'
import type { IssueReport } from '@/lib/diagnostics/issue'

/** The issues of the content in dev. A build has none: it fails if there is an error. */
export function getIssueReport(): IssueReport {
  return isDevelopment()
    ? JSON.parse(readFileSync(/* turbopackIgnore: true */ resolveSitePaths().issuesFile, 'utf8'))
    : { issues: [], states: {}, hiddenPages: [] }
}

/** Whether there would be a page at a path if its file had no errors. */
export function isHidden(path: string): boolean {
  return getIssueReport().hiddenPages.includes(path)
}
