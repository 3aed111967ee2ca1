import { MERGE_CONFLICT } from '@/lib/content/front-matter/parse-source-file'
import { bodyIssue, type SourceFile } from '@/lib/content/front-matter/source-file'
import { getFileKind, kinds } from '@/lib/content/kinds'
import { isImported } from '@/lib/content/model/imported'
import type { Finding, Issue, Severity } from '@/lib/diagnostics/issue'
import type { RenderedMarkdown } from '@/lib/markdown/pipeline'
import type { CheckedSite } from './checked-site'
import { withoutCodeAndComments } from './without-code-and-comments'

type Pattern = Finding & { pattern: RegExp; severity: Severity }

const PATTERNS: Pattern[] = [
  { ...MERGE_CONFLICT, severity: 'error' },
  {
    // {% tag %}, {{ site.url }} and {{ "text" | filter }}
    pattern: /(?<!\{)\{%-?\s*\w+|\{\{-?\s*((site|page|layout|include|post)\.|["'])/,
    severity: 'warning',
    message: 'a Liquid tag (Jekyll) would be shown as it is',
    fix: 'write it as Markdown or HTML',
  },
  {
    pattern: /\{\{[<%]/,
    severity: 'warning',
    message: 'a shortcode (Hugo) would be shown as it is',
    fix: 'write it as Markdown or HTML',
  },
  {
    pattern: /\{::comment\}/,
    severity: 'error',
    message: 'a comment (Kramdown) would be published',
    fix: 'write it as <!-- … -->',
  },
  {
    pattern: /\{::(?!comment\b)\w/,
    severity: 'warning',
    message: 'an extension (Kramdown) would be shown as it is',
    fix: 'write it as Markdown or HTML',
  },
  {
    // ![words](my chart.png): in CommonMark a URL ends at the first space.
    pattern: /!?\[[^\][]*\]\((?=[^)]*[./])[^\s()<>"'{]+ [^()<>"'{]+\)/,
    severity: 'warning',
    message: 'a URL with a space in it makes neither a link nor an image, and would be shown as it is',
    fix: 'write %20 for the space',
  },
]

/** Reports what is wrong with the bodies themselves: no text, a second headline, syntax of other systems. */
export function checkBodies({ texts }: Pick<CheckedSite, 'texts'>): Issue[] {
  return texts.flatMap(({ source, rendered }) => checkBody(source, rendered))
}

function checkBody(source: SourceFile, rendered: RenderedMarkdown): Issue[] {
  const kind = getFileKind(source.file)
  const issues = [...findPatterns(source), ...rendered.warnings.map((warning) => bodyIssue(source, warning, 'warning'))]
  const isEmpty = rendered.html.trim() === ''
  if (isEmpty && kind && kinds[kind].needsText) {
    const finding = { message: 'there is no text', fix: 'write some below the front matter' }
    // What another blog has published without a text is no mistake here.
    issues.push(bodyIssue(source, { line: 1, column: 1, ...finding }, isImported(source) ? 'warning' : 'error'))
  }
  // Between the two versions of a conflict is a line of =, which makes a headline of the text above it.
  if (issues.some(({ message }) => message === MERGE_CONFLICT.message)) return issues
  for (const { line, text } of rendered.headings.filter(({ depth }) => depth === 1)) {
    const finding = { message: `a second headline: ${text}`, fix: 'begin at ##; the title is the first-level heading' }
    issues.push(bodyIssue(source, { line, column: 1, ...finding, name: 'heading-levels' }, 'warning'))
  }
  return issues
}

function findPatterns(source: SourceFile): Issue[] {
  const matchesAny = (line: string) => PATTERNS.some(({ pattern }) => pattern.test(line))
  if (!source.body.split('\n').some(matchesAny)) return []
  return withoutCodeAndComments(source.body)
    .split('\n')
    .flatMap((line, index) =>
      PATTERNS.flatMap(({ pattern, severity, ...finding }) => {
        const match = pattern.exec(line)
        return match ? bodyIssue(source, { line: index + 1, column: match.index + 1, ...finding }, severity) : []
      }),
    )
}
