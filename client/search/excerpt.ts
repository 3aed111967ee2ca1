import { spaceBetween } from '@/lib/text/words'
import type { Piece } from './answer'
import type { Range, Words } from './matching'

const LENGTH = 28
/** How many of them come before the first marked word. */
const BEFORE = 6

/**
 * The words around the place where most of what was searched for stands together.
 *
 * @param marked places of words, in their order, all within the range
 * @param range what the excerpt is of
 */
export function excerptOf({ shown }: Words, marked: number[], [from, to]: Range): Piece[] {
  const together = (start: number) => marked.filter((place) => place >= start && place < start + LENGTH - BEFORE).length
  const densest = marked.reduce((best, place) => (together(place) > together(best) ? place : best), marked[0] ?? from)
  const start = Math.max(from, Math.min(densest - BEFORE, to - LENGTH))
  const end = Math.min(to, start + LENGTH)
  const pieces = piecesOf(shown.slice(start, end), (index) => marked.includes(start + index))
  if (start > from) pieces.unshift({ text: '… ', isMarked: false })
  if (end < to) pieces.push({ text: ' …', isMarked: false })
  return pieces
}

/** Words as a text of which some are marked. */
export function piecesOf(words: string[], isMarked: (index: number) => boolean): Piece[] {
  const pieces: Piece[] = []
  words.forEach((word, index) => {
    const piece = { text: word, isMarked: isMarked(index) }
    const last = pieces.at(-1)
    if (!last) {
      pieces.push(piece)
      return
    }
    const space = spaceBetween(last.text, word)
    if (last.isMarked === piece.isMarked) last.text += space + word
    else if (last.isMarked) pieces.push({ ...piece, text: space + word })
    else {
      last.text += space
      pieces.push(piece)
    }
  })
  return pieces
}
