import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Context, TagToken } from 'liquidjs'
import { lost } from '@/lib/import/note'
import { asBlock } from './as-block'
import { unprotect } from './protect'
import { type RenderState, replaceOwn } from './register-tags'
import { parseTagArguments } from './tag-arguments'
import { KNOWN_TAGS } from './tags'

type IncludeCall = { resolve: (name: string) => string | undefined; line: number; token: TagToken }

/** Deeper includes are those of a circle. */
const MAX_DEPTH = 20

/** Renders an included file with its parameters, as Jekyll does. */
export function renderInclude(
  name: string,
  text: string,
  call: IncludeCall,
  context: Context,
  state: RenderState,
): string {
  const { engine, context: blog } = state
  const [, written = '', rest = ''] = /^("[^"]*"|'[^']*'|\S+)\s*([\s\S]*)$/.exec(text) ?? []
  const file = written.replace(/^["']|["']$/g, '')
  const args = parseTagArguments(rest, call.resolve)
  const own = { text: rest, args, inner: undefined, format: state.format }
  const short = file.replace(/^.*\//, '').replace(/\.\w+$/, '')
  if (blog.mapping[file] !== undefined) return replaceOwn(file, own, call.line, state)
  const source = name === 'include_relative' ? readRelative(file, state) : blog.includes.get(file)
  if (source === undefined || state.depth >= MAX_DEPTH) {
    const known = KNOWN_TAGS[short]
    return known ? asBlock(known(own).text, call.token) : replaceOwn(file, own, call.line, state)
  }
  const toLine = state.toLine
  Object.assign(state, { depth: state.depth + 1, toLine: () => call.line })
  try {
    const scope = { ...context.getAll(), include: { ...args.named } }
    return String(engine.parseAndRenderSync(source, scope))
  } catch (error) {
    const filter = /undefined filter: ([^\s,]+)/.exec(String(error))?.[1]
    // The whole body is rendered again with it.
    if (filter !== undefined) throw new Error(`undefined filter: ${filter}`)
    const message = `${file} cannot be included: ${unprotect(error instanceof Error ? (error.message.split('\n')[0] ?? '') : '')}`
    const fix = `say in import.yml what becomes of ${file}`
    state.notes.push({ file: state.file, line: call.line, ...lost('Liquid tags', message, fix) })
    return ''
  } finally {
    Object.assign(state, { depth: state.depth - 1, toLine })
  }
}

/** A file beside the one that includes it. */
function readRelative(file: string, { file: from, context }: RenderState): string | undefined {
  const path = posix.join(posix.dirname(from), file)
  if (path.startsWith('..')) return undefined
  try {
    return readFileSync(join(context.folder, path), 'utf8').replace(/^---[^\S\n]*\n[\s\S]*?\n---[^\S\n]*\n/, '')
  } catch {
    return undefined
  }
}
