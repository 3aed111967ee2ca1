import { readFields } from '@/lib/content/front-matter/read-fields'
import { type ContentIssue, inFile } from '@/lib/diagnostics/issue'
import { categoryFields } from './category-fields'
import type { ContentDocument } from './document'
import type { Post, UnlinkedPost } from './post'
import { readFileName, slugify } from './slug'
import { commonSpellings } from './spelling'

/** A category: the posts whose authors wrote the same word, whatever its case. */
export type Category = {
  slug: string
  title: string
  description?: string
  /** What the author wrote about it, or ''. */
  html: string
  /** The newest first. */
  posts: Post[]
}

/** What a file of `content/categories` says about a category. */
export type CategoryDescription = { file: string; slug: string; title?: string; description?: string; html: string }

/** Turns a file of `content/categories` into a description; total like `readPost`. */
export function readCategory(
  { file, frontMatter, rendered }: ContentDocument,
  timeZone: string,
): { entry: CategoryDescription; issues: ContentIssue[] } {
  const { values, issues } = readFields(frontMatter, categoryFields, timeZone)
  const { title, description } = values
  const category: CategoryDescription = {
    file,
    slug: slugify(readFileName(file).name),
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    html: rendered.html,
  }
  return { entry: category, issues: inFile(file, issues) }
}

/**
 * The names of categories by their slugs: as the category’s own file says, else as most posts write
 * it, else (on a tie) as the newest post does.
 */
export function categoryTitles(posts: UnlinkedPost[], descriptions: CategoryDescription[]): Map<string, string> {
  const titles = commonSpellings(posts.flatMap((post) => post.categoryNames))
  for (const { slug, title } of descriptions) {
    if (title !== undefined && titles.has(slug)) titles.set(slug, title)
  }
  return titles
}
