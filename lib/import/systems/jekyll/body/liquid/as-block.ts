import type { TagToken } from 'liquidjs'

/**
 * Puts what a tag becomes on lines of its own, with the indent of the tag, and between empty lines.
 *
 * @param isFence whether it needs no empty lines around it
 */
export function asBlock(text: string, { input, begin, end }: TagToken, isFence = false): string {
  if (text === '') return ''
  const before = input.slice(0, begin)
  const after = input.slice(end)
  const indent = /(?:^|\n)([ \t]*)$/.exec(before)?.[1]
  const isAfterEmptyLine = /(^|\n[ \t]*)\n?[ \t]*$/.test(before) && /(^\s*|\n[ \t]*\n[ \t]*)$/.test(before)
  const gap = separate(isAfterEmptyLine, indent !== undefined, isFence)
  const prefix = gap === '' ? '' : gap + (indent ?? '')
  const suffix = separate(/^[ \t]*(\n[ \t]*(\n|$)|$)/.test(after), /^[ \t]*\n/.test(after), isFence)
  const lines = text.split('\n')
  return (
    prefix + lines.map((line, index) => (index === 0 || line === '' ? line : (indent ?? '') + line)).join('\n') + suffix
  )
}

/** The line ends between a block and the text beside it, of which there are some already. */
function separate(isApart: boolean, isOnOwnLine: boolean, isFence: boolean): string {
  if (isApart) return ''
  return (isOnOwnLine ? '' : '\n') + (isFence ? '' : '\n')
}
