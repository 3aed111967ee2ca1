/** The filters of a search. */
export const searchFilters = ['topic', 'category', 'year'] as const
export type SearchFilter = (typeof searchFilters)[number]
