import { join } from 'node:path'
import { formatDate } from '@/lib/dates/format-date'
import { formatIssue } from '@/lib/diagnostics/issue'
import { type ContentReport, displayPath } from './compile-content'

/** Every problem, one a line, and a count. */
export function formatIssues({ issues }: Pick<ContentReport, 'issues'>): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length
  const warnings = issues.length - errors
  if (issues.length === 0) return 'Content: no issues.'
  return [...issues.map(formatIssue), `Content: ${count(errors, 'error')}, ${count(warnings, 'warning')}.`].join('\n')
}

/** How many posts are published, and what waits and until when, by name. */
export function describePublication({ library, heldBack, shown }: ContentReport, contentDir: string): string {
  const drafts = heldBack.posts.filter(({ state }) => state === 'draft')
  const scheduled = heldBack.posts.filter(({ state }) => state === 'scheduled')
  const name = ({ file }: { file: string }) => displayPath(join(contentDir, file))
  return [
    ...(shown === library ? [] : ['A preview, not for readers: it shows what waits, too.']),
    `Published ${count(library.posts.length, 'post')} and ${count(library.pages.length, 'page')}; ` +
      `held back ${count(drafts.length + heldBack.pages.length, 'draft')}; scheduled ${scheduled.length}.`,
    ...drafts.map((post) => `  draft      ${name(post)}`),
    ...heldBack.pages.map((page) => `  draft      ${name(page)}`),
    ...scheduled.map((post) => `  scheduled  ${name(post)} for ${formatDate(post.appears)}`),
  ].join('\n')
}

export function hasErrors({ issues }: Pick<ContentReport, 'issues'>): boolean {
  return issues.some(({ severity }) => severity === 'error')
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
