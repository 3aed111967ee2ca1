/** What a reader may narrow a search down by. */
export const searchFilters = ['topic', 'category', 'year'] as const
export type SearchFilter = (typeof searchFilters)[number]
