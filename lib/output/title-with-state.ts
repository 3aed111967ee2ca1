import type { Post } from 'contentlayer/generated'

/** Adds the state of an unpublished post or page to its title, for plain text: `Plans (draft)`. */
export function titleWithState({ title, state }: Pick<Post, 'title' | 'state'>): string {
  return state === 'published' ? title : `${title} (${state})`
}
