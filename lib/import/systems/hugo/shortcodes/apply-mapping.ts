import type { Mapping } from '@/lib/import/source-site'
import { block, inline, type ShortcodeOutput } from './output'
import type { ShortcodeParams } from './shortcode-tree'

const PLACEHOLDER = /\{\{\s*([\w-]+)\s*\}\}/g

/**
 * What a shortcode becomes by an answer of `import.yml`. In a template, what is before `{{ inner }}` on its line, such
 * as `> `, is repeated on all lines of the text.
 */
export function applyMapping(answer: Mapping[string], params: ShortcodeParams, inner: string): ShortcodeOutput {
  const isBlock = /^\s*\n|\n\s*$/.test(inner) || inner.trim().includes('\n')
  if (answer === 'drop') return inline('')
  if (answer === 'keep') return { text: inner.replace(/^\s*\n|\n\s*$/g, ''), isBlock }
  const text = answer.template
    .split('\n')
    .map((line) => fillLine(line, params, inner.trim()))
    .join('\n')
    .replace(/ ""(?=\))/g, '')
    .trim()
  const isAlone = isBlock || text.includes('\n') || /^(https?:\/\/\S+|!\[.*\)|<[a-z].*>)$/.test(text)
  return isAlone ? block(text) : inline(text)
}

function fillLine(line: string, params: ShortcodeParams, inner: string): string {
  return line.replace(PLACEHOLDER, (_, name: string, at: number) => {
    const value = name === 'inner' ? inner : String(params[name] ?? '')
    const prefix = line.slice(0, at)
    return /^[>\s]*$/.test(prefix) ? value.split('\n').join(`\n${prefix}`) : value
  })
}
