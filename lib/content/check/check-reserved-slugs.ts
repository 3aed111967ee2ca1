import { errorAt, type Located } from '@/lib/content/front-matter/source-file'
import type { Issue } from '@/lib/diagnostics/issue'
import { RESERVED_SLUGS } from '@/lib/routing/routes'
import { LIST_PAGE_SEGMENT, listPagePath, pagePath, postPath, postsPath } from '@/lib/routing/urls'

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
    ...pages
      .filter(({ slug }) => RESERVED_SLUGS.has(slug))
      .map((page) => reserved(page, `${pagePath(page.slug)} belongs to the site itself`)),
  ]
}

function reserved(entry: Located, message: string): Issue {
  return errorAt(entry, ['slug'], message, 'choose another slug')
}
