import { pluralize } from '@/lib/diagnostics/issue'
import type { Note } from '@/lib/import/note'
import type { ImportPlan } from '@/lib/import/plan/plan-import'
import type { ImportSystem, TemplateUse } from '@/lib/import/source-site'
import type { Written } from '@/lib/import/write/write-plan'
import { groupNotes, type NoteGroup } from './group-notes'

/** What an import has done. */
export type ImportReport = {
  /** The source folder as it was named. */
  folder: string
  system: ImportSystem['name']
  /** Why it was taken for a blog of this system. */
  reason: string
  counts: { posts: number; drafts: number; pages: number; otherFiles: number }
  written: Written
  notes: Note[]
  templates: (TemplateUse & { file: string })[]
  /** Whether nothing was written. */
  dryRun: boolean
  /** What became of the settings, in a sentence; below it the text of a `site.config.ts` that was not written. */
  settings: string
}

export function createReport(
  plan: ImportPlan,
  rest: Pick<ImportReport, 'folder' | 'system' | 'reason' | 'written' | 'settings' | 'dryRun' | 'notes'>,
): ImportReport {
  const posts = plan.entries.filter(({ entry }) => entry.kind === 'post')
  return {
    ...rest,
    counts: {
      posts: posts.filter(({ entry }) => !entry.isDraft).length,
      drafts: posts.filter(({ entry }) => entry.isDraft).length,
      pages: plan.entries.filter(({ entry }) => entry.kind === 'page').length,
      otherFiles: plan.files.filter(({ content }) => typeof content !== 'string').length,
    },
    notes: [...rest.notes, ...plan.notes, ...plan.entries.flatMap(({ notes }) => notes)],
    templates: plan.templates,
  }
}

/** At most this many files that are left alone are named on the terminal. */
const MAX_SHOWN = 10

/** The report for the terminal: totals, and what to do next. */
export function summarizeReport(report: ImportReport): string {
  const { written, notes, settings } = report
  const lost = groupNotes(notes).filter(({ outcome }) => outcome === 'lost')
  return [
    ...listTotals(report),
    ...written.kept.slice(0, MAX_SHOWN).map((path) => `  kept  ${path}`),
    settings,
    ...(lost.length === 0
      ? ['Nothing was lost.']
      : ['To do by hand, what settles most posts first:', ...lost.map((group) => `  ${formatGroup(group)}`)]),
  ].join('\n')
}

function listTotals({ folder, system, reason, counts, written, dryRun }: ImportReport): string[] {
  return [
    `${folder} is ${NAMES[system]}: ${reason}.`,
    `Posts ${counts.posts}, drafts ${counts.drafts}, pages ${counts.pages}, other files ${counts.otherFiles}.`,
    ...(dryRun ? ['Nothing was written but the report. What would be:'] : []),
    `Files: ${written.created.length} created, ${written.updated.length} updated, ${written.unchanged.length} unchanged, ${written.removed.length} removed, ${written.kept.length} kept as they are.`,
  ]
}

/** The whole report, as Markdown. */
export function renderReport(report: ImportReport): string {
  const groups = groupNotes(report.notes)
  const byFile = report.notes.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
  return [
    ['# Import report', ...listTotals(report), fenceCode(report.settings)].join('\n\n'),
    ...section('To do by hand, what settles most posts first', groups, 'lost'),
    ...section('Changed, with the same effect', groups, 'changed'),
    ...section('Left out or kept unseen', groups, 'kept'),
    ...(report.written.kept.length > 0
      ? [
          '',
          '## Files that were there already, and are left as they are',
          '',
          ...report.written.kept.map((path) => `- ${path}`),
        ]
      : []),
    ...(byFile.length > 0 ? ['', '## File by file', ''] : []),
    ...byFile.map(formatNote),
    '',
  ].join('\n')
}

function fenceCode(settings: string): string {
  return settings.replace(/(?<=\n\n)[\s\S]+$/, (code) => `\`\`\`ts\n${code.trimEnd()}\n\`\`\``)
}

function section(heading: string, groups: NoteGroup[], outcome: Note['outcome']): string[] {
  const ofOutcome = groups.filter((group) => group.outcome === outcome)
  if (ofOutcome.length === 0) return []
  return ['', `## ${heading}`, '', ...ofOutcome.map((group) => `- ${formatGroup(group)}`)]
}

function formatGroup({ kind, notes, files, filesWithoutOthers, outcome }: NoteGroup): string {
  const alone = outcome === 'lost' ? `, and nothing else in ${filesWithoutOthers} of them` : ''
  const [first] = notes
  const fix = first?.fix === undefined ? '' : `; ${first.fix}`
  const example = first ? ` (such as ${first.file}:${first.line})` : ''
  return `${kind}: ${notes.length} in ${pluralize(files, 'file')}${alone}${fix}${example}`
}

function formatNote({ file, line, column, message, fix, outcome }: Note): string {
  const place = [file, line, ...(column === undefined ? [] : [column])].join(':')
  return `- ${place}: ${outcome === 'lost' ? '**to do**: ' : ''}${message}${fix === undefined ? '' : ` (${fix})`}`
}

const NAMES: Record<ImportSystem['name'], string> = {
  jekyll: 'a Jekyll blog',
  hugo: 'a Hugo blog',
  wordpress: 'a WordPress blog',
  ghost: 'a Ghost blog',
  markdown: 'a folder of Markdown files',
}
