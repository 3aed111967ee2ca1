import { SHOWN_LENGTHS } from '@/lib/text/shown-lengths'
import { textWidth } from '@/lib/text/text-width'
import { inField } from './editorial-rule'

const { searchTitle: MAX_WIDTH } = SHOWN_LENGTHS

/** Reports titles that search engines cut. */
export const longTitle = inField('title', (title) => {
  const width = textWidth(title)
  if (width <= MAX_WIDTH) return undefined
  const message = `the title is ${width} letters wide; search engines cut it after about ${MAX_WIDTH}`
  return { message, fix: 'shorten it, or put what matters first' }
})
