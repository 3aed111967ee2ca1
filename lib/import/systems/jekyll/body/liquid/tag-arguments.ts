/** The arguments of a tag: those without a name in order, and the others by name. */
export type TagArguments = { positional: string[]; named: Record<string, string> }

const PART =
  /([\w-]+)\s*[=:]\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s,]+)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s,]+)/g

/**
 * Reads the arguments of a tag or an include.
 *
 * @param resolve the value of a variable, which is what has no quotes after a name
 */
export function parseTagArguments(
  text: string,
  resolve: (name: string) => string | undefined = () => undefined,
): TagArguments {
  const positional: string[] = []
  const named: Record<string, string> = {}
  for (const [, name, value = '', alone = ''] of text.matchAll(PART)) {
    // `https://…` has a colon too.
    if (name !== undefined && !/^(https?|mailto)$/i.test(name)) named[name] = unquote(value, resolve)
    else if (name !== undefined) positional.push(`${name}:${value}`)
    else positional.push(unquote(alone, (word) => word))
  }
  return { positional, named }
}

function unquote(value: string, resolve: (name: string) => string | undefined): string {
  const [, quote = '', inner = ''] = /^(["'])([\s\S]*)\1$/.exec(value) ?? []
  if (quote !== '') return inner.replaceAll(`\\${quote}`, quote)
  return resolve(value) ?? value
}
