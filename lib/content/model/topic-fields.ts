import type { Fields } from '@/lib/content/front-matter/fields'
import { foreignFields, foreignOldAddresses, foreignToOthers } from './legacy-fields'

/** The front matter of `content/topics`. */
export const topicFields = {
  title: { kind: 'text', required: true, meaning: 'The topic’s name.' },
  description: { kind: 'text', required: true, meaning: 'One sentence: what a leader finds there.' },
  aliases: { kind: 'texts', meaning: 'Other words for it: a tag that equals one joins the topic.', default: 'none' },
  start: {
    kind: 'readingPath',
    meaning: 'The posts to begin with, in order: slugs, or `{ post: slug, note: why it stands here }`.',
    default: 'none',
  },
  ...foreignFields,
  ...foreignToOthers,
  redirect_from: foreignOldAddresses.redirect_from,
} as const satisfies Fields
