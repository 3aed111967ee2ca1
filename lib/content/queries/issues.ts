import { readFileSync } from 'node:fs'
import { isDevelopment } from '@/lib/config/environment'
import { resolveSitePaths } from '@/lib/config/paths'
import type { Kind } from '@/lib/content/kinds'
import { slugFromFileName } from '@/lib/content/model/slug'
import type { Issue } from '@/lib/diagnostics/issue'

/** The issues of the content in dev. A build has none: it fails if there is an error. */
export function getIssues(): Issue[] {
  return isDevelopment()
    ? JSON.parse(readFileSync(/* turbopackIgnore: true */ resolveSitePaths().issuesFile, 'utf8'))
    : []
}

/** The issues of the file that has, or would have, a slug. */
export function getFileIssues(kind: Kind, slug: string): Issue[] {
  return getIssues().filter(({ file }) => {
    const folder = file.lastIndexOf(`/${kind}/`)
    return folder !== -1 && slugFromFileName(file.slice(folder + 1)) === slug
  })
}
