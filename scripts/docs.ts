import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { getEditorFiles } from '@/lib/content/editor-files'
import { withFieldTables } from '@/lib/content/front-matter/field-table'
import { kindNames, kinds } from '@/lib/content/kinds'
import { withWarningTable } from '@/lib/diagnostics/warning-table'
import { writeFileAtomic } from '@/lib/node/fs'

/**
 * Updates what is made from definitions in the code: from those of front-matter fields the tables in the README and the
 * files for editors, from those of warnings the table in docs/content-check.md.
 */
const tables = Object.fromEntries(kindNames.map((kind) => [kind, kinds[kind].fields]))
writeFileAtomic('README.md', withFieldTables(readFileSync('README.md', 'utf8'), tables))
writeFileAtomic('docs/content-check.md', withWarningTable(readFileSync('docs/content-check.md', 'utf8')))
for (const { path, text } of getEditorFiles()) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileAtomic(path, text)
}
