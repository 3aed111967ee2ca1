import { commonWordsPath, pagefindPath, postTitlesPath, vocabularyPath } from '@/lib/routing/urls'
import pagefind from '@/node_modules/pagefind/package.json' with { type: 'json' }

/** The folder of Pagefind’s files. */
export const pagefindFolder = pagefindPath(pagefind.version)

/** The program with which a browser reads the index. */
export const pagefindProgramPath = `${pagefindFolder}/pagefind.js`

/** The paths of the files that every search index has; those of the index itself depend on the words in it. */
export const searchPaths: string[] = [
  pagefindProgramPath,
  `${pagefindFolder}/pagefind-entry.json`,
  vocabularyPath,
  commonWordsPath,
  postTitlesPath,
]
