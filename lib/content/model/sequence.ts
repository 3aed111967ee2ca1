/** The position of an item in a sequence, from 1, the length of the sequence, and the items next to it. */
export type SequencePosition<T> = { position: number; count: number; previous?: T; next?: T }

/** The position of each item of a sequence. */
export function sequencePositions<T>(items: T[]): Map<T, SequencePosition<T>> {
  return new Map(
    items.map((item, index) => {
      const [previous, next] = [items[index - 1], items[index + 1]]
      const neighbours = { ...(previous && { previous }), ...(next && { next }) }
      return [item, { position: index + 1, count: items.length, ...neighbours }]
    }),
  )
}
