import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { getEditorFiles } from '@/lib/content/editor-files'
import { withFieldTables } from '@/lib/content/front-matter/field-table'
import { kindNames, kinds } from '@/lib/content/kinds'
import { writeFileAtomic } from '@/lib/node/fs'

/**
 * Updates what is made from the definitions of front-matter fields in `lib/content/model/`: the tables in the README, and
 * the files for editors.
 */
const tables = Object.fromEntries(kindNames.map((kind) => [kind, kinds[kind].fields]))
writeFileAtomic('README.md', withFieldTables(readFileSync('README.md', 'utf8'), tables))
for (const { path, text } of getEditorFiles()) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileAtomic(path, text)
}
