import { warningNames, warnings } from './warnings'

const [START, END] = ['<!-- warnings -->\n', '<!-- /warnings -->']

/**
 * Updates the table of warnings in a Markdown document, between `<!-- warnings -->` and `<!-- /warnings -->`.
 *
 * @throws if the document lacks the markers
 */
export function withWarningTable(markdown: string): string {
  const [start, end] = [markdown.indexOf(START), markdown.indexOf(END)]
  if (start === -1 || end < start) throw new Error(`the document has no ${START.trim()} and ${END}`)
  return `${markdown.slice(0, start)}${START}\n${warningTable()}\n\n${markdown.slice(end)}`
}

function warningTable(): string {
  const rows = warningNames.map((name) => {
    const warning: { reports: string; reason: string; fixed?: string } = warnings[name]
    return `| \`${name}\` | ${warning.reports} | ${warning.reason} | ${warning.fixed ?? '–'} |`
  })
  return ['| name | reports | why | `--fix` |', '|---|---|---|---|', ...rows].join('\n')
}
