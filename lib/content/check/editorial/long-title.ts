import { textWidth } from '@/lib/text/text-width'
import { inField } from './editorial-rule'

/** Search engines give a title about 600 pixels, which is the width of 65 letters. */
const MAX_WIDTH = 65

/** Reports titles that search engines cut. */
export const longTitle = inField('title', (title) => {
  const width = textWidth(title)
  if (width <= MAX_WIDTH) return undefined
  const message = `the title is ${width} letters wide; search engines cut it after about ${MAX_WIDTH}`
  return { message, fix: 'shorten it, or put what matters first' }
})
