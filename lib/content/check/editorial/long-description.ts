import { SHOWN_LENGTHS } from '@/lib/text/shown-lengths'
import { textWidth } from '@/lib/text/text-width'
import { inField } from './editorial-rule'

const { searchDescription: MAX_WIDTH } = SHOWN_LENGTHS

/** Reports descriptions that search results and cards cut. One that is derived from the text is not the author’s choice. */
export const longDescription = inField('description', (description) => {
  const width = textWidth(description)
  if (width <= MAX_WIDTH) return undefined
  const message = `the description is ${width} letters wide; search results and cards cut it after about ${MAX_WIDTH}`
  return { message, fix: 'shorten it, or put what matters first' }
})
