import { formatIssue, type Issue } from '@/lib/diagnostics/issue'

/** Files by their paths within the content folder; a symbolic link names its target. */
export type ContentFiles = Record<string, string | Uint8Array | { linkTo: string }>

/** An issue that has to be reported. `message` matches the formatted issue, with its fix. */
export type ExpectedIssue = Pick<Issue, 'line' | 'column' | 'severity'> & { message: RegExp; file?: string }

/** A mistake of an author, and every issue that has to be reported for it. */
export type ContentCase = {
  name: string
  /** The first is the one with the mistake. */
  files: ContentFiles
  expect: ExpectedIssue[]
}

/** A site without issues, to which the files of a case are added. The navigation links to its page. */
export const validSite: ContentFiles = {
  'posts/a-good-post.md': lines(
    '---',
    'title: A good post',
    'date: 2022-04-04',
    'topics: hiring',
    'categories: People',
    '---',
    'It is read with pleasure.',
  ),
  'topics/hiring.md': lines(
    '---',
    'title: Hiring',
    'description: Whom to look for.',
    'aliases: recruiting',
    '---',
    'Ask what the role is for.',
  ),
  'pages/about.md': lines('---', 'title: About', '---', 'Who writes here.'),
}

/** A GIF of one pixel. */
export const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** A file with these lines. */
export function lines(...text: string[]): string {
  return `${text.join('\n')}\n`
}

/** A file with these fields, the first of which is on line 2, and a body. */
export function withFields(...fields: string[]): string {
  return lines('---', ...fields, '---', 'Some text.')
}

/** A post with a valid front matter and this body, which begins on line 5. */
export function withBody(...body: string[]): string {
  return lines('---', 'title: A plan', 'date: 2022-04-04', '---', ...body)
}

/** An error in the first file of a case, or in another one. */
export function errorAt(line: number, column: number, message: RegExp, file?: string): ExpectedIssue {
  return { line, column, severity: 'error', message, ...(file !== undefined && { file }) }
}

/** A warning in the first file of a case, or in another one. */
export function warningAt(line: number, column: number, message: RegExp, file?: string): ExpectedIssue {
  return { ...errorAt(line, column, message, file), severity: 'warning' }
}

/** The issues that a case expects, each with its file. */
export function expectedIssues({ files, expect }: ContentCase): (ExpectedIssue & { file: string })[] {
  const [first = ''] = Object.keys(files)
  return expect.map((expected) => ({ file: first, ...expected }))
}

/** Whether an issue is the one expected. */
export function matches(issue: Issue, expected: ExpectedIssue): boolean {
  const { file, line, column, severity, message } = expected
  return (
    issue.file === file &&
    issue.line === line &&
    issue.column === column &&
    issue.severity === severity &&
    message.test(formatIssue(issue))
  )
}
