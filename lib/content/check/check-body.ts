import type { ContentDocument } from '@/lib/content/model/document'
import type { ContentIssue } from '@/lib/diagnostics/issue'
import type { Notice } from '@/lib/markdown/notices'
import { withoutCode } from './without-code'

type Mark = { pattern: RegExp; severity: 'error' | 'warning'; message: string; fix: string }

const MERGE_MARK: Mark = {
  pattern: /^(<{7}|>{7}) /,
  severity: 'error',
  message: 'a merge left both versions here',
  fix: 'keep one of them and remove the marks',
}

const MARKS: Mark[] = [
  MERGE_MARK,
  {
    // {% tag %}, {{ site.url }} and {{ "text" | filter }}
    pattern: /(?<!\{)\{%-?\s*\w+|\{\{-?\s*((site|page|layout|include|post)\.|["'])/,
    severity: 'warning',
    message: 'a Liquid tag of Jekyll’s would be shown as it stands',
    fix: 'write it as Markdown or HTML',
  },
  {
    pattern: /\{\{[<%]/,
    severity: 'warning',
    message: 'a shortcode of Hugo’s would be shown as it stands',
    fix: 'write it as Markdown or HTML',
  },
  {
    // ![words](my chart.png): CommonMark takes an address to end at the first space.
    pattern: /!?\[[^\][]*\]\((?=[^)]*[./])[^\s()<>"'{]+ [^()<>"'{]+\)/,
    severity: 'warning',
    message: 'an address with a space in it is neither link nor image, and would be shown as it stands',
    fix: 'write %20 for the space',
  },
]

/** What is wrong with a body as such: nothing in it, a second headline, marks of other systems. */
export function checkBody({ file, rendered }: ContentDocument, body: string, mustHaveText: boolean): ContentIssue[] {
  const issues = [...findMarks(file, body), ...rendered.notices.map((notice) => warningOf(file, notice))]
  const isEmpty = rendered.html.replace(/<!--.*?-->/gs, '').trim() === ''
  if (isEmpty && mustHaveText) {
    issues.push({
      file,
      severity: 'error',
      message: 'there is no text',
      fix: 'write one below the front matter',
      at: { bodyLine: 1, column: 1 },
    })
  }
  // Between the marks of a merge stands a line of =, which makes a headline of the text above it.
  if (issues.some(({ message }) => message === MERGE_MARK.message)) return issues
  for (const heading of rendered.headings.filter(({ depth }) => depth === 1)) {
    const fix = 'begin at ##; the title is the first-level heading'
    issues.push({
      file,
      severity: 'warning',
      message: `a second headline: ${heading.text}`,
      fix,
      at: { bodyLine: heading.line, column: 1 },
    })
  }
  return issues
}

function warningOf(file: string, { line, column, message, fix }: Notice): ContentIssue {
  return { file, severity: 'warning', message, fix, at: { bodyLine: line, column } }
}

function findMarks(file: string, body: string): ContentIssue[] {
  const hasMark = (line: string) => MARKS.some(({ pattern }) => pattern.test(line))
  if (!body.split('\n').some(hasMark)) return []
  return withoutCode(body)
    .split('\n')
    .flatMap((line, index) =>
      MARKS.flatMap(({ pattern, ...mark }): ContentIssue[] => {
        const found = pattern.exec(line)
        return found ? [{ file, ...mark, at: { bodyLine: index + 1, column: found.index + 1 } }] : []
      }),
    )
}
