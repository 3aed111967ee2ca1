import type { Fields } from '@/lib/content/front-matter/fields'

/** Where a post or a page was before. */
export const oldAddressFields = {
  aliases: {
    kind: 'texts',
    meaning: 'Addresses it had before, which lead to it; without a slash in front beside its own (Hugo).',
    default: 'none',
  },
  redirect_from: { kind: 'texts', meaning: 'Jekyll’s word for `aliases`; from the root of the site.' },
} as const satisfies Fields
