import type { ImportSystem } from '@/lib/import/source-site'
import { findExports } from './export/load-exports'
import { readWordPressSite } from './read-site'

/** Exports of WordPress (WXR), with the uploads beside them: https://wordpress.org/documentation/article/tools-export-screen/ */
export const wordpress: ImportSystem = {
  name: 'wordpress',
  isExport: true,
  recognize: async (folder, file) => {
    const [name] = await findExports(folder, file)
    return name === undefined ? undefined : `${name} is an export of WordPress`
  },
  read: readWordPressSite,
}
