import { block, inline, type ShortcodeOutput } from './output'
import type { ShortcodeParams } from './shortcode-tree'

/**
 * The code of `highlight` as a fenced block.
 *
 *     {{< highlight go "linenos=table,hl_lines=2 4-6" >}}  →  ```go {linenos=table,hl_lines=[2,"4-6"]}
 *
 * @param code what is between the tags
 */
export function renderCode(params: ShortcodeParams, code: string): ShortcodeOutput {
  const language = String(params['0'] ?? params.lang ?? '')
    .trim()
    .toLowerCase()
  const options = parseOptions(params)
  const text = code.replace(/^[\r\n]+|[\r\n]+$/g, '')
  if (options.hl_inline === 'true') return inline(renderCodeSpan(text.trim()))
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  const meta = toMeta(options)
  const info = language === '' && meta === '' ? '' : `${language.replace(/[\s`]/g, '') || 'text'}${meta && ` ${meta}`}`
  return block(`${fence}${info}\n${text}${text && '\n'}${fence}`)
}

function renderCodeSpan(code: string): string {
  const runs = [...code.matchAll(/`+/g)].map(([ticks]) => ticks.length)
  const ticks = '`'.repeat(runs.length === 0 ? 1 : Math.max(...runs) + 1)
  const space = /^`|`$/.test(code) ? ' ' : ''
  return ticks + space + code + space + ticks
}

/** `linenos=table,hl_lines=8 15-17`, or parameters of these names. */
function parseOptions(params: ShortcodeParams): Record<string, string> {
  const text = String(params['1'] ?? params.options ?? '')
  const named = Object.entries(params).filter(([name]) => !/^(\d+|lang|options)$/.test(name))
  return Object.fromEntries([
    ...[...text.matchAll(/(\w+)\s*=\s*(?:"([^"]*)"|\[([^\]]*)\]|([^,]*))/g)].map(
      ([, name = '', quoted, list, bare]) => {
        return [name.toLowerCase(), (quoted ?? list ?? bare ?? '').trim()]
      },
    ),
    ...named.map(([name, value]) => [name.toLowerCase(), String(value)]),
  ])
}

/** The options that this blog has too, as it writes them. */
function toMeta({ linenos = 'false', linenostart, hl_lines: lines = '' }: Record<string, string>): string {
  const ranges = lines
    .replace(/["']/g, '')
    .split(/[\s,]+/)
    .filter((range) => /^\d+(-\d+)?$/.test(range))
  const start = /^\d+$/.test(linenostart ?? '') && linenostart !== '1' ? `=${linenostart}` : ''
  return [ranges.length > 0 ? `{${ranges.join(',')}}` : '', linenos === 'false' ? '' : `showLineNumbers${start}`]
    .filter(Boolean)
    .join(' ')
}
