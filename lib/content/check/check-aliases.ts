import type { HeldBack, Library } from '@/lib/content/compile/library'
import type { SiteMap } from '@/lib/content/compile/url-index'
import { type ContentIssue, errorAtKey } from '@/lib/diagnostics/issue'
import type { OldPath } from '@/lib/routing/aliases'
import { decodePath, pagePath, postPath } from '@/lib/routing/urls'

/** A post or a page with where it is and where it was. */
type Moved = { file: string; path: string; oldPaths: OldPath[] }

/** Old addresses at which something else is, or from which two files would be led to. */
export function checkOldPaths({ library, heldBack }: Held, site: SiteMap): ContentIssue[] {
  const moved: Moved[] = [
    ...[...library.posts, ...heldBack.posts].map((post) => ({ ...post, path: postPath(post.slug) })),
    ...[...library.pages, ...heldBack.pages].map((page) => ({ ...page, path: pagePath(page.slug) })),
  ]
  const fileAt = new Map(moved.map(({ file, path }) => [decodePath(path), file]))
  const claims = new Map<string, string>()
  return moved.flatMap(({ file, oldPaths }) =>
    oldPaths.flatMap(({ path, key }) => {
      const other = claims.get(path)
      if (other === undefined) claims.set(path, file)
      const issue = complain(path, other, fileAt, site)
      if (!issue) return []
      // What a pattern gave stands nowhere in the file.
      const given = key ? '' : '; oldPostPaths of site.config.ts gives this one it'
      return errorAtKey(file, key ?? [], issue.message + given, issue.fix)
    }),
  )
}

type Held = { library: Pick<Library, 'posts' | 'pages'>; heldBack: HeldBack }

function complain(path: string, claimedBy: string | undefined, fileAt: Map<string, string>, site: SiteMap) {
  if (claimedBy !== undefined)
    return { message: `${claimedBy} has the old address ${path} too`, fix: 'it can lead to one of them only' }
  const kind = [site.published, site.waiting, site.broken].some((pages) => pages.has(path)) ? 'page' : 'file'
  if (kind === 'file' && !site.files.has(path)) return undefined
  const owner = fileAt.get(path)
  return {
    message: `the old address ${path} is a ${kind} of the site${owner ? `, ${owner}` : ''}`,
    fix: 'what is there cannot lead away; remove one of them',
  }
}
