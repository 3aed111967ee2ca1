/** A tag or an output of Liquid in a text. */
export type LiquidToken = {
  kind: 'tag' | 'output'
  /** Of a tag. */
  name: string
  /** What comes after the name of a tag, or between the braces of an output. */
  text: string
  offset: number
}

const TOKEN = /\{%-?\s*([\w-]+)([\s\S]*?)-?%\}|\{\{-?([\s\S]*?)-?\}\}/g

/** The tags and outputs of a text, but those that `raw` and `comment` keep from being evaluated. */
export function scanLiquid(text: string): LiquidToken[] {
  const tokens: LiquidToken[] = []
  let closing: string | undefined
  for (const { 1: name, 2: args = '', 3: output, index } of text.matchAll(TOKEN)) {
    if (closing !== undefined) {
      if (name === closing) closing = undefined
      continue
    }
    if (name === 'raw' || name === 'comment') closing = `end${name}`
    if (output !== undefined) tokens.push({ kind: 'output', name: '', text: output.trim(), offset: index })
    else tokens.push({ kind: 'tag', name: name ?? '', text: args.trim(), offset: index })
  }
  return tokens
}

/** The names that a text gives values to: with `assign`, `capture`, `for` and the like. */
export function findAssignedNames(tokens: LiquidToken[]): Set<string> {
  const names = tokens.flatMap(({ name, text }) => {
    if (!['assign', 'capture', 'for', 'tablerow', 'increment', 'decrement'].includes(name)) return []
    return /^[\w-]+/.exec(text) ?? []
  })
  return new Set([
    ...names,
    'forloop',
    'tablerowloop',
    'include',
    'site',
    'page',
    'layout',
    'content',
    'paginator',
    'jekyll',
  ])
}
