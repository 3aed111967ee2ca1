import type { ImportSystem } from '@/lib/import/source-site'
import { readJekyllSite } from './read-site'
import { recognizeJekyll } from './recognize'

/** Blogs of Jekyll: https://jekyllrb.com */
export const jekyll: ImportSystem = {
  name: 'jekyll',
  recognize: async (folder) => recognizeJekyll(folder),
  read: readJekyllSite,
}
