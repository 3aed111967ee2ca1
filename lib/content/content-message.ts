import type { Redirect } from '@/lib/routing/redirects'

/**
 * What the process that compiles in dev says to the one that has started it: that it has to be started anew, or the paths
 * of all pages, encoded, and the redirects.
 */
export type ContentMessage = 'settings changed' | { pages: string[]; redirects: Redirect[] }
