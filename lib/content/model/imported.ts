import type { Fields } from '@/lib/content/front-matter/fields'
import type { SourceFile } from '@/lib/content/front-matter/source-file'

/** What `npm run import` writes into a text that comes from another blog. */
export const importedFields = {
  imported: {
    kind: 'boolean',
    imported: true,
    description:
      'Whether the text comes from another blog: then a link to nowhere is a warning instead of an error, and what a good editor would say is not said.',
    default: 'no',
  },
  extra: {
    kind: 'anything',
    imported: true,
    description: 'Fields of another blog, or of your own: kept, and read by nothing.',
    default: 'none',
  },
} as const satisfies Fields

/** Whether a text comes from another blog. */
export function isImported({ frontMatter: { imported } }: Pick<SourceFile, 'frontMatter'>): boolean {
  return imported === true
}
