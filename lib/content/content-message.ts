/**
 * What the process that compiles in dev says to the one that has started it: that it has to be started anew, or the paths
 * of all pages, encoded.
 */
export type ContentMessage = 'settings changed' | string[]
