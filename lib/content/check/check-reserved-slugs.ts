import { errorAt, type Located } from '@/lib/content/front-matter/source-file'
import { HOME_PAGE_SLUG } from '@/lib/content/site'
import type { Issue } from '@/lib/diagnostics/issue'
import { RESERVED_SLUGS } from '@/lib/pages/routes'
import { LIST_PAGE_SEGMENT, listPagePath, pagePath, postPath, postsPath } from '@/lib/routing/urls'

const RENAME_FOLDER = 'rename the folder that the page is in'

/** Its slug is reserved for it. */
const HOME_PAGE_FILE = `pages/${HOME_PAGE_SLUG}.md`

type WithSlug = Located & { slug: string }

/** Reports slugs that would hide a page of the site itself. */
export function checkReservedSlugs({
  entries: { posts, pages },
}: {
  entries: { posts: WithSlug[]; pages: WithSlug[] }
}): Issue[] {
  const secondPage = listPagePath(postsPath, 2)
  return [
    ...posts
      .filter(({ slug }) => slug === LIST_PAGE_SEGMENT)
      .map((post) =>
        reserved(post, `${postPath(post.slug)} belongs to the list of posts, whose second page is ${secondPage}`),
      ),
    ...pages.flatMap(checkPage),
  ]
}

function checkPage(page: WithSlug): Issue[] {
  const [top = '', ...below] = page.slug.split('/')
  const path = pagePath(page.slug)
  if (page.file === HOME_PAGE_FILE) return []
  if (RESERVED_SLUGS.has(top)) {
    if (below.length === 0) return [reserved(page, `${path} belongs to the site itself`)]
    return [errorAt(page, [], `${path} is below ${pagePath(top)}, which belongs to the site itself`, RENAME_FOLDER)]
  }
  // Hosts and Next take it for the page of the folder above.
  return below.includes('index') ? [reserved(page, `${path} would have a folder with the name index`)] : []
}

function reserved(entry: Located, message: string): Issue {
  return errorAt(entry, ['slug'], message, 'choose another slug')
}
