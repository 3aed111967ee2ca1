import { readFileSync } from 'node:fs'
import { readFileName, slugify } from '@/lib/content/model/slug'
import type { Issue } from '@/lib/diagnostics/issue'
import { isDev } from './store'

/** What the content check found, in dev; a production build with an error does not exist. */
export function getIssues(): Issue[] {
  return isDev
    ? JSON.parse(readFileSync(/* turbopackIgnore: true */ process.env.CONTENT_PROBLEMS_FILE ?? '', 'utf8'))
    : []
}

/** The problems of the file that is, or would be, behind an address. */
export function getIssuesAt(folder: 'posts' | 'topics' | 'categories' | 'pages', slug: string): Issue[] {
  return getIssues().filter(({ file }) => {
    const inFolder = file.lastIndexOf(`/${folder}/`)
    return inFolder !== -1 && slugify(readFileName(file.slice(inFolder + 1)).name) === slug
  })
}
