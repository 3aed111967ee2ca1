import { readFileSync, writeFileSync } from 'node:fs'
import { withFieldTables } from '@/lib/content/front-matter/field-table'
import { kindNames, kinds } from '@/lib/content/kinds'

/** Updates the tables of front-matter fields in the README from their definitions in `lib/content/model/`. */
const tables = Object.fromEntries(kindNames.map((kind) => [kind, kinds[kind].fields]))
writeFileSync('README.md', withFieldTables(readFileSync('README.md', 'utf8'), tables))
