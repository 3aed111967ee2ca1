import type { Fields } from '@/lib/content/front-matter/fields'
import { foreignFields, foreignOldAddresses, foreignToOthers } from './legacy-fields'

/** The front matter of `content/categories`. No category needs a file; one that has it is described by it. */
export const categoryFields = {
  title: { kind: 'text', meaning: 'The category’s name.', default: 'as most posts write it' },
  description: { kind: 'text', meaning: 'One sentence: what stands in it.', default: 'none' },
  ...foreignFields,
  ...foreignToOthers,
  ...foreignOldAddresses,
} as const satisfies Fields
