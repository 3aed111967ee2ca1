import { formatIssue, formatIssueCount, type Issue, pluralize } from './issue'
import { type WarningName, warningNames, warnings } from './warnings'

/** More warnings than this are counted by name first, and only the first ones of each name are printed. */
const MAX_WARNINGS = 30
const MAX_OF_EACH = 5

/** Formats what a content check has found, and ends with the number of errors and warnings, see `formatIssueList`. */
export function formatIssueReport(issues: Issue[], options?: { all?: boolean }): string {
  return [...formatIssueList(issues, options), formatIssueCount(issues)].join('\n')
}

/**
 * Formats issues as lines. Errors, and warnings without a name, are all printed. If there are many named
 * warnings, their counts come first, and for each name what it means and the first ones.
 *
 * @param options.all whether every warning is printed
 */
export function formatIssueList(issues: Issue[], { all = false }: { all?: boolean } = {}): string[] {
  const named = issues.filter(({ name }) => name !== undefined)
  if (all || named.length <= MAX_WARNINGS) return issues.map(formatIssue)
  const groups = warningNames
    .map((name) => ({ name, found: named.filter((issue) => issue.name === name) }))
    .filter(({ found }) => found.length > 0)
    .sort((a, b) => b.found.length - a.found.length)
  return [
    groups.map(({ name, found }) => `${found.length} ${name}`).join(', '),
    'docs/content-check.md explains these warnings, and how to switch one off.',
    ...groups.flatMap(({ name, found }) => formatGroup(name, found)),
    '',
    // Last, so that errors are in view.
    ...issues.filter(({ name }) => name === undefined).map(formatIssue),
  ]
}

function formatGroup(name: WarningName, found: Issue[]): string[] {
  const files = new Set(found.map(({ file }) => file)).size
  const more = found.length - MAX_OF_EACH
  return [
    '',
    `${found.length} ${name} in ${pluralize(files, 'file')}. ${warnings[name].reports} ${warnings[name].reason}`,
    ...found.slice(0, MAX_OF_EACH).map(formatIssue),
    ...(more > 0 ? [`… and ${more} more: npm run check:content -- --all`] : []),
  ]
}
