import type { ImportSystem } from '@/lib/import/source-site'
import { findExport } from './read-export'
import { readGhostSite } from './read-site'

/** Exports of Ghost, with its `content` folder beside them: https://ghost.org/docs/migration/ghost/ */
export const ghost: ImportSystem = {
  name: 'ghost',
  isExport: true,
  recognize: async (folder, file) => {
    const name = await findExport(folder, file)
    return name === undefined ? undefined : `${name} is an export of Ghost`
  },
  read: readGhostSite,
}
