import { loadData } from '@/lib/import/data/load-data'
import { noteOtherMarkup } from '@/lib/import/note'
import type { ImportSystem, ReadOptions, SourceSite } from '@/lib/import/source-site'
import { getAssets } from './assets'
import { createBodyConverter } from './body/convert-body'
import { parseConfig } from './config/hugo-config'
import { loadConfig } from './config/load-config'
import { findAuthors } from './content/authors'
import { listContentFiles } from './content/content-files'
import { readPages } from './content/read-pages'
import { toEntries } from './content/to-entries'
import { toWrittenDate } from './content/written-date'
import { getLists } from './lists'
import { recognizeHugo } from './recognize'
import { toSourceSettings } from './settings'

/** Sites of Hugo: https://gohugo.io */
export const hugo: ImportSystem = {
  name: 'hugo',
  recognize: async (folder) => recognizeHugo(folder),
  read: readHugoSite,
}

async function readHugoSite(folder: string, { mapping }: ReadOptions): Promise<SourceSite> {
  const { config: tree, notes } = await loadConfig(folder)
  const config = parseConfig(tree)
  const content = await listContentFiles(folder, config)
  notes.push(...content.unsupported.map(noteOtherMarkup))
  const read = await readPages(folder, content.files, config)
  notes.push(...read.notes)
  const now = toWrittenDate(new Date().toISOString(), config.timeZone) ?? ''
  const data = await loadData(folder, config.folders.data)
  notes.push(...data.notes)
  const authors = findAuthors(read.pages, data)
  const found = toEntries(read.pages, authors, config, now, notes)
  const assets = await getAssets(folder, content, read.pages, config)
  return {
    settings: toSourceSettings(config, read.pages),
    entries: found.entries,
    assets,
    lists: [...found.lists, ...getLists(read.pages, found, authors, config)],
    notes,
    hasEmoji: config.hasEmoji,
    convertBody: await createBodyConverter(folder, read.pages, assets, data.data, config, mapping),
  }
}
