/** What an author asks for behind the language of a code block. */
export type CodeFence = {
  title?: string
  /** The lines to be marked, as the first and last of each range, from 1. */
  marked: [number, number][]
  /** The number of the first line, where lines are numbered. */
  firstNumber?: number
  /** What could not be understood. */
  unknown: string[]
}

const PART = /\{([^}]*)\}|([\w-]+)(?:=("[^"]*"|'[^']*'|\S+))?|\S+/g

/**
 * Reads what stands behind the language.
 *
 *     title="lib/routing/urls.ts" {2,4-6} showLineNumbers=10
 *     {linenos=true,hl_lines=[2,"4-6"],linenostart=10}     as Hugo has it
 */
export function readCodeFence(meta: string): CodeFence {
  const fence: CodeFence = { marked: [], unknown: [] }
  for (const [part, braces, name, value] of meta.matchAll(PART)) {
    const isKnown =
      braces === undefined
        ? readOption(fence, name ?? '', value?.replace(/^["']|["']$/g, ''))
        : braces.includes('=')
          ? readHugoOptions(fence, braces)
          : readLines(fence, braces)
    if (!isKnown) fence.unknown.push(part)
  }
  return fence
}

function readOption(fence: CodeFence, name: string, value: string | undefined): boolean {
  const isNumber = /^\d+$/.test(value ?? '')
  if (name === 'title' && value !== undefined) fence.title = value
  else if (name === 'showLineNumbers' || name === 'linenos') fence.firstNumber ??= isNumber ? Number(value) : 1
  else if (name === 'linenostart' && isNumber) fence.firstNumber = Number(value)
  else return false
  return true
}

function readHugoOptions(fence: CodeFence, options: string): boolean {
  return [...options.matchAll(/(\w+)=(\[[^\]]*\]|"[^"]*"|[^,]*)/g)].every(([, name = '', value = '']) => {
    if (name === 'hl_lines') return readLines(fence, value.replace(/["'[\]]/g, '').replace(/ +/g, ','))
    return (name === 'linenos' && value === 'false') || readOption(fence, name, value.replace(/"/g, ''))
  })
}

/** `2,4-6` */
function readLines(fence: CodeFence, list: string): boolean {
  return list.split(',').every((range) => {
    const [, from, to = from] = /^\s*(\d+)(?:-(\d+))?\s*$/.exec(range) ?? []
    if (from === undefined || Number(to) < Number(from)) return false
    fence.marked.push([Number(from), Number(to)])
    return true
  })
}
