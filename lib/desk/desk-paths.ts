import { postPath, postsPath } from '@/lib/routing/urls'

/** The author’s desk, which exists in dev only. */
export const deskPath = '/desk/'

/** A second path of the desk; the only one if the blog has a page at the first. */
export const deskPostsPath = inDesk(postsPath)

/** The desk of one post. */
export function deskPostPath(slug: string): string {
  return inDesk(postPath(slug))
}

/** The desk with the posts of one year. */
export function deskYearPath(year: string): string {
  return `${deskPostsPath}?year=${year}#published`
}

/** Whether the desk has a page at a path, decoded. @param hasPage whether the content has one */
export function isOnDesk(path: string, hasPage: (path: string) => boolean): boolean {
  if (path === deskPath || path === deskPostsPath) return true
  const [, post] = /^\/desk(\/posts\/[^/]+\/)$/.exec(path) ?? []
  return post !== undefined && hasPage(post)
}

function inDesk(path: string): string {
  return deskPath + path.slice(1)
}
