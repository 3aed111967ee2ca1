import { formatIssue, type Issue } from '@/lib/diagnostics/issue'

/** Files by their paths within the content folder; a link names its target. */
export type ContentFiles = Record<string, string | Uint8Array | { linkTo: string }>

/** A problem that a file must be reported for. `message` is what the message and its cure must say. */
export type Expectation = Pick<Issue, 'line' | 'column' | 'severity'> & { message: RegExp; file?: string }

/** Something an author gets wrong, and all that the check must say about it. */
export type ContentCase = {
  name: string
  /** The first is the one that is wrong. */
  files: ContentFiles
  expect: Expectation[]
}

/** A site with nothing wrong in it, for a case to stand in. The header’s links need its page. */
export const soundSite: ContentFiles = {
  'posts/a-good-post.md': file(
    '---',
    'title: A good post',
    'date: 2022-04-04',
    'topics: hiring',
    'categories: People',
    '---',
    'It is read with pleasure.',
  ),
  'topics/hiring.md': file(
    '---',
    'title: Hiring',
    'description: Whom to look for.',
    'aliases: recruiting',
    '---',
    'Ask what the role is for.',
  ),
  'pages/about.md': file('---', 'title: About', '---', 'Who writes here.'),
}

/** A GIF of one pixel. */
export const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** A file with these lines. */
export function file(...lines: string[]): string {
  return `${lines.join('\n')}\n`
}

/** A file with these keys, of which the first stands on line 2. */
export function keys(...lines: string[]): string {
  return file('---', ...lines, '---', 'Some text.')
}

/** A post with a sound front matter and this text, which begins on line 5. */
export function text(...lines: string[]): string {
  return file('---', 'title: A plan', 'date: 2022-04-04', '---', ...lines)
}

/** What a file of the first case’s must be reported for, unless another file is named. */
export function errorAt(line: number, column: number, message: RegExp, file?: string): Expectation {
  return { line, column, severity: 'error', message, ...(file !== undefined && { file }) }
}

export function warningAt(line: number, column: number, message: RegExp): Expectation {
  return { line, column, severity: 'warning', message }
}

/** What a case expects, in an order of its own: place, severity, and the words. */
export function expectationsOf({ files, expect }: ContentCase): (Expectation & { file: string })[] {
  const [first = ''] = Object.keys(files)
  return expect.map((expectation) => ({ file: first, ...expectation }))
}

/** Whether a problem is the one expected. */
export function answers(issue: Issue, expected: Expectation): boolean {
  const { file, line, column, severity, message } = expected
  return (
    issue.file === file &&
    issue.line === line &&
    issue.column === column &&
    issue.severity === severity &&
    message.test(formatIssue(issue))
  )
}
