import { expect, test } from 'vitest'
import type { Note } from '@/lib/import/note'
import { groupNotes } from './group-notes'
import { renderReport, summarizeReport } from './import-report'

function aNote(given: Partial<Note>): Note {
  return {
    file: '_posts/a.md',
    line: 7,
    outcome: 'lost',
    kind: 'links that lead nowhere',
    message: 'nothing is at /x/',
    ...given,
  }
}

const notes = [
  aNote({ fix: 'correct the link' }),
  aNote({ line: 9 }),
  aNote({ file: '_posts/b.md', kind: 'includes', message: 'there is no include x.html', column: 4 }),
  aNote({ file: '_posts/c.md', kind: 'includes', message: 'there is no include x.html' }),
  aNote({ file: '_posts/c.md' }),
  aNote({ outcome: 'changed', kind: 'dates', message: 'the date is read in UTC' }),
  aNote({ file: 'main.css', outcome: 'kept', kind: 'files of the old theme', message: 'it is not copied' }),
]

test('what is lost comes first, and of that what settles most files by itself', () => {
  expect(groupNotes(notes).map(({ kind, files, filesWithoutOthers }) => [kind, files, filesWithoutOthers])).toEqual([
    ['includes', 2, 1],
    ['links that lead nowhere', 2, 1],
    ['dates', 1, 0],
    ['files of the old theme', 1, 0],
  ])
})

const report = {
  folder: '../old',
  system: 'jekyll' as const,
  reason: 'it has _config.yml',
  counts: { posts: 3, drafts: 1, pages: 0, otherFiles: 2 },
  written: {
    created: ['content/posts/a.md'],
    updated: [],
    unchanged: [],
    kept: ['content/posts/mine.md'],
    removed: [],
  },
  templates: [],
  dryRun: false,
  settings: 'site.config.ts has the settings of the old blog.',
  notes,
}

test('the terminal says what the folder is, what was written, and what is to be done', () => {
  expect(summarizeReport(report)).toBe(
    `../old is a Jekyll blog: it has _config.yml.
Posts 3, drafts 1, pages 0, other files 2.
Files: 1 created, 0 updated, 0 unchanged, 0 removed, 1 kept as they are.
  kept  content/posts/mine.md
site.config.ts has the settings of the old blog.
To do by hand, what settles most posts first:
  includes: 2 in 2 files, and nothing else in 1 of them (such as _posts/b.md:7)
  links that lead nowhere: 3 in 2 files, and nothing else in 1 of them; correct the link (such as _posts/a.md:7)`,
  )
  expect(summarizeReport({ ...report, notes: [] })).toMatch(/\nNothing was lost\.$/)
})

test('the report begins with the totals, shows settings as code, and names each file that was there once', () => {
  const settings = 'site.config.ts is left as it is; --settings replaces it with:'
  const text = renderReport({ ...report, settings: `${settings}\n\nconst a = {\n\n  b: 1,\n}\n` })
  expect(text).toContain(`# Import report

../old is a Jekyll blog: it has _config.yml.

Posts 3, drafts 1, pages 0, other files 2.

Files: 1 created, 0 updated, 0 unchanged, 0 removed, 1 kept as they are.

${settings}

\`\`\`ts
const a = {

  b: 1,
}
\`\`\`

## To do by hand`)
  expect(text.match(/mine\.md/g)).toHaveLength(1)
})

test('the report has every change with the line of the source, and the files that were there', () => {
  const text = renderReport(report)
  expect(text).toContain('\n- _posts/a.md:7: **to do**: nothing is at /x/ (correct the link)\n')
  expect(text).toContain('\n- _posts/b.md:7:4: **to do**: there is no include x.html\n')
  expect(text).toContain('\n- _posts/a.md:7: the date is read in UTC\n')
  expect(text).toContain('\n## Files that were there already, and are left as they are\n\n- content/posts/mine.md\n')
  expect(text).toContain('\n- main.css:7: it is not copied\n')
})
