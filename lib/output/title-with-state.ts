import type { Post } from 'contentlayer/generated'

/** A title with its state, where there are only words to say so: `Plans (draft)`. */
export function titleWithState({ title, state }: Pick<Post, 'title' | 'state'>): string {
  return state === 'published' ? title : `${title} (${state})`
}
