import type { Fields } from '@/lib/content/front-matter/fields'
import { oldAddressFields } from './alias-fields'
import { foreignFields, foreignToOthers } from './legacy-fields'

/** The front matter of `content/pages`. */
export const pageFields = {
  title: { kind: 'text', required: true, meaning: 'The headline.' },
  description: { kind: 'text', meaning: 'One or two sentences for search engines.', default: 'the first paragraph' },
  slug: { kind: 'text', meaning: 'The address, `/slug/`.', default: 'the file name' },
  draft: { kind: 'switch', meaning: 'A draft is seen in `npm run dev` only.', default: 'no' },
  lang: { kind: 'text', meaning: 'The language of the page (BCP 47).', default: 'the language of the site' },
  ...oldAddressFields,
  published: { kind: 'switch', meaning: 'Jekyll: `no` makes a draft.', default: 'yes' },
  ...foreignFields,
  ...foreignToOthers,
  date: { kind: 'ignored', meaning: 'Pages have no date.' },
  lastmod: { kind: 'ignored', meaning: 'Pages have no date.' },
} as const satisfies Fields
