/** What this interpreter of templates does not know. */
export class UnsupportedTemplate extends Error {}
