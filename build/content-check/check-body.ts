import type { ContentDocument } from '@/lib/content/document'
import type { ContentProblem } from '@/lib/content/problem'

type Mark = { pattern: RegExp; severity: 'error' | 'warning'; message: string; cure: string }

const MARKS: Mark[] = [
  {
    pattern: /^(<{7}|>{7}) /,
    severity: 'error',
    message: 'a merge left both versions here',
    cure: 'keep one of them and remove the marks',
  },
  {
    pattern: /\{%-?\s*\w+/,
    severity: 'warning',
    message: 'a Liquid tag of Jekyll’s would be shown as it stands',
    cure: 'write it as Markdown or HTML',
  },
  {
    pattern: /\{\{[<%]/,
    severity: 'warning',
    message: 'a shortcode of Hugo’s would be shown as it stands',
    cure: 'write it as Markdown or HTML',
  },
]

/** What is wrong with a body as such: nothing in it, a second headline, marks of other systems. */
export function checkBody({ file, rendered }: ContentDocument, body: string, mustHaveText: boolean): ContentProblem[] {
  const problems: ContentProblem[] = []
  const isEmpty = rendered.html.replace(/<!--.*?-->/gs, '').trim() === ''
  if (isEmpty && mustHaveText) {
    problems.push({
      file,
      severity: 'error',
      message: 'there is no text',
      cure: 'write one below the front matter',
      at: { bodyLine: 1, column: 1 },
    })
  }
  for (const heading of rendered.headings.filter(({ depth }) => depth === 1)) {
    const cure = 'begin at ##; the title is the first-level heading'
    problems.push({
      file,
      severity: 'warning',
      message: `a second headline: ${heading.text}`,
      cure,
      at: { bodyLine: heading.line, column: 1 },
    })
  }
  return [...problems, ...findMarks(file, body)]
}

function findMarks(file: string, body: string): ContentProblem[] {
  let isCode = false
  return body.split('\n').flatMap((line, index) => {
    if (/^\s*(```|~~~)/.test(line)) isCode = !isCode
    if (isCode) return []
    const text = line.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length))
    return MARKS.flatMap(({ pattern, ...mark }): ContentProblem[] => {
      const found = pattern.exec(text)
      return found ? [{ file, ...mark, at: { bodyLine: index + 1, column: found.index + 1 } }] : []
    })
  })
}
