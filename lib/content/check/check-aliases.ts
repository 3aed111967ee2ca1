import { errorAt, type Located } from '@/lib/content/front-matter/source-file'
import type { ParsedAlias } from '@/lib/content/model/aliases'
import type { Finding, Issue } from '@/lib/diagnostics/issue'
import { pagePath, postPath } from '@/lib/routing/urls'
import { type CheckedSite, getFilesByPath } from './checked-site'
import { findAnswer, isTaken } from './url-index'

type Aliased = Located & { path: string; aliases: ParsedAlias[] }

/** Reports aliases that are the URL of something else, and those that two files have. */
export function checkAliases(site: Pick<CheckedSite, 'entries' | 'files' | 'urls'>): Issue[] {
  const { posts, pages } = site.entries
  const entries: Aliased[] = [
    ...posts.map((post) => ({ ...post, path: postPath(post.slug) })),
    ...pages.map((page) => ({ ...page, path: pagePath(page.slug) })),
  ]
  const fileByPath = getFilesByPath(site.entries)
  const owners = new Map<string, string>()
  return entries.flatMap((entry) =>
    entry.aliases.flatMap(({ path, field, isGuess }) => {
      if (isGuess && site.urls.aliases.get(path) !== entry.path) return []
      const owner = owners.get(path)
      if (owner === undefined) owners.set(path, entry.file)
      const finding = findConflict(path, owner, fileByPath, site)
      if (!finding) return []
      // A permalink pattern is not in the file.
      const origin = field ? '' : '; it follows from oldPostPaths in site.config.ts'
      return {
        ...errorAt(entry, field ?? [], finding.message + origin, finding.fix),
        otherFile: finding.otherFile,
      }
    }),
  )
}

function findConflict(
  path: string,
  owner: string | undefined,
  fileByPath: Map<string, string>,
  site: Pick<CheckedSite, 'files' | 'urls'>,
): Finding | undefined {
  if (owner !== undefined)
    return { message: `${owner} has the alias ${path} too`, otherFile: owner, fix: 'it can redirect to one of them' }
  if (!isTaken(path, site)) return undefined
  const file = fileByPath.get(path)
  const what = `a ${findAnswer(path, site)?.path.endsWith('/') ? 'page' : 'file'} of the site${file ? `, ${file}` : ''}`
  return {
    message: `the alias ${path} is ${what}`,
    otherFile: file,
    fix: 'an existing URL cannot redirect; remove one of them',
  }
}
