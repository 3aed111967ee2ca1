/** The options of a code block, from its info string after the language. */
export type CodeFence = {
  title?: string
  /** The highlighted lines, as the first and last of each range, counted from 1. */
  highlighted: [number, number][]
  /** The number of the first line, if lines are numbered. */
  firstNumber?: number
  /** Parts of the info string that are not valid options. */
  unknown: string[]
}

const PART = /\{([^}]*)\}|([\w-]+)(?:=("[^"]*"|'[^']*'|\S+))?|\S+/g

/**
 * Parses the info string of a code block after the language.
 *
 *     title="lib/routing/urls.ts" {2,4-6} showLineNumbers=10
 *     {linenos=true,hl_lines=[2,"4-6"],linenostart=10}     Hugo’s syntax
 */
export function parseCodeFence(meta: string): CodeFence {
  const fence: CodeFence = { highlighted: [], unknown: [] }
  for (const [part, braces, name, value] of meta.matchAll(PART)) {
    const isKnown =
      braces === undefined
        ? parseOption(fence, name ?? '', value?.replace(/^["']|["']$/g, ''))
        : braces.includes('=')
          ? parseHugoOptions(fence, braces)
          : parseLineRanges(fence, braces)
    if (!isKnown) fence.unknown.push(part)
  }
  return fence
}

function parseOption(fence: CodeFence, name: string, value: string | undefined): boolean {
  const isNumber = /^\d+$/.test(value ?? '')
  if (name === 'title' && value !== undefined) fence.title = value
  else if (name === 'showLineNumbers' || name === 'linenos') fence.firstNumber ??= isNumber ? Number(value) : 1
  else if (name === 'linenostart' && isNumber) fence.firstNumber = Number(value)
  else return false
  return true
}

function parseHugoOptions(fence: CodeFence, options: string): boolean {
  return [...options.matchAll(/(\w+)=(\[[^\]]*\]|"[^"]*"|[^,]*)/g)].every(([, name = '', value = '']) => {
    if (name === 'hl_lines') return parseLineRanges(fence, value.replace(/["'[\]]/g, '').replace(/ +/g, ','))
    return (name === 'linenos' && value === 'false') || parseOption(fence, name, value.replace(/"/g, ''))
  })
}

/** `2,4-6` */
function parseLineRanges(fence: CodeFence, list: string): boolean {
  return list.split(',').every((range) => {
    const [, from, to = from] = /^\s*(\d+)(?:-(\d+))?\s*$/.exec(range) ?? []
    if (from === undefined || Number(to) < Number(from)) return false
    fence.highlighted.push([Number(from), Number(to)])
    return true
  })
}
