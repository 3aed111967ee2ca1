import { Liquid, type TopLevelToken } from 'liquidjs'
import type { Tree } from '@/lib/import/data/tree'
import type { Note } from '@/lib/import/note'
import type { TemplateUse } from '@/lib/import/source-site'
import type { BodyContext } from '@/lib/import/systems/jekyll/body/convert-body'
import { registerFilters } from './filters'
import { findCode, isWithin, protectAt, unprotect } from './protect'
import { isOwnTag, type RenderState, registerTags } from './register-tags'
import { findAssignedNames, type LiquidToken, scanLiquid } from './scan'
import { createSiteData } from './site-data'
import type { BodyFormat } from './write-blocks'

type RenderedLiquid = { text: string; notes: Note[]; templates: TemplateUse[] }

/** A body, with its file and the line on which it begins there. */
type LiquidBody = { file: string; body: string; bodyLine: number; format: BodyFormat }

/** More parts of a body than this that are not Liquid are not looked at. */
const MAX_PROBLEMS = 200

/** A renderer of the Liquid in the bodies of a blog, which never fails: what it cannot evaluate stays, and is noted. */
export function createLiquidRenderer(context: BodyContext): (body: LiquidBody) => RenderedLiquid {
  const { site, pages } = createSiteData(context)
  const engine = new Liquid({
    jekyllInclude: true,
    jekyllWhere: true,
    dynamicPartials: false,
    strictFilters: true,
    timezoneOffset: context.config.timeZone,
    templates: {},
    // A loop of millions would hold everything up.
    ...{ renderLimit: 10_000, memoryLimit: 20_000_000 },
  })
  registerFilters(engine, context.config)
  const state: RenderState = {
    engine,
    context,
    ownTags: new Set(),
    templates: [],
    notes: [],
    format: 'markdown',
    depth: 0,
    file: '',
    toLine: () => 1,
  }
  registerTags(state)

  return ({ file, body, bodyLine, format }) => {
    const toLine = (offset: number) => bodyLine + countLines(body, offset)
    Object.assign(state, { templates: [], notes: [], format, depth: 0, file, toLine })
    const scope = { site, page: pages.get(file) ?? {}, jekyll: { version: '4.3.1', environment: 'production' } }
    const text = render(protectText(body, format, scope, state), scope, state)
    return { text: unprotect(text), notes: state.notes, templates: state.templates }
  }
}

function countLines(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1
}

/** Protects what is no Liquid, or is meant as text, from being evaluated. */
function protectText(body: string, format: BodyFormat, scope: Tree, state: RenderState): string {
  const tokens = scanLiquid(body)
  const code = findCode(body, format)
  const names = findAssignedNames(tokens)
  let text = body
  for (const token of tokens) {
    const isInCode = isWithin(code, token.offset)
    if (token.kind === 'tag') {
      if (isInCode && isOwnTag(token.name, state)) text = protectAt(text, token.offset)
      continue
    }
    const reason = findProblem(token, names, scope, state.engine)
    if (reason === undefined) continue
    if (isInCode || reason === 'syntax') text = protectAt(text, token.offset)
    if (isInCode) continue
    note(state, token.offset, 'Liquid that has no value', {
      message:
        reason === 'syntax'
          ? `{{ ${token.text} }} is not Liquid, so it is shown as it is`
          : `{{ ${token.text} }} has no value, so nothing is shown`,
      fix: 'write what readers are to see',
    })
  }
  return text
}

const VARIABLE = /^([A-Za-z_][\w-]*)((?:\.[\w-]+\??|\[(?:\d+|"[^"]*"|'[^']*')\])*)\s*(?=\||$)/
const LITERAL = /^("[^"]*"|'[^']*'|-?\d+(\.\d+)?|true|false|nil|\(\d+\.\.\d+\))\s*(?=\||$)/

function findProblem(
  { text }: LiquidToken,
  names: Set<string>,
  scope: Tree,
  engine: Liquid,
): 'syntax' | 'empty' | undefined {
  if (text === '' || LITERAL.test(text)) return undefined
  const [path = '', root = '', rest = ''] = VARIABLE.exec(text) ?? []
  if (root === '') return /^[A-Za-z_][\w.-]*\[/.test(text) ? undefined : 'syntax'
  if (!names.has(root)) return 'empty'
  if ((root !== 'site' && root !== 'page') || rest === '') return undefined
  try {
    const value: unknown = engine.evalValueSync(path.trim(), scope)
    return value === undefined || value === null ? 'empty' : undefined
  } catch {
    return 'syntax'
  }
}

function render(source: string, scope: Tree, state: RenderState): string {
  let text = source
  for (let count = 0; count < MAX_PROBLEMS; count++) {
    try {
      return String(state.engine.parseAndRenderSync(text, scope))
    } catch (error) {
      const { message, offset } = explain(error)
      const filter = /undefined filter: (\S+)/.exec(message)?.[1]
      // What a run that failed has found is found again.
      state.templates = []
      state.notes = state.notes.filter(({ kind }) => kind !== RENDER_KIND)
      // To try again without a part of it would take as long.
      if (/limit exceeded/.test(message)) {
        note(state, offset ?? 0, 'Liquid that cannot be evaluated', {
          message: `nothing of it is evaluated, since it would take too long: ${message}`,
          fix: 'write what readers are to see',
        })
        return source
      }
      if (filter !== undefined) state.engine.registerFilter(filter, (value: unknown) => value)
      const fixed = filter === undefined && offset !== undefined ? protectAt(text, offset) : text
      if (filter === undefined && fixed === text) {
        note(state, offset ?? 0, 'Liquid that cannot be evaluated', {
          message: `nothing of it is evaluated: ${message}`,
        })
        return text
      }
      note(state, offset ?? 0, 'Liquid that cannot be evaluated', {
        message: filter === undefined ? message : `there is no filter ${filter} here, so its value is shown as it is`,
        fix: 'write what readers are to see, or put {% raw %} around what is no Liquid',
      })
      text = fixed
    }
  }
  return text
}

/** The kind of notes of a run, which a run that is repeated writes again. */
const RENDER_KIND = 'Liquid tags'

function explain(error: unknown): { message: string; offset?: number } {
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  // What liquidjs throws has the token that it could not read.
  const { token } = error as { token?: TopLevelToken }
  const clean = message.replace(/, (line:\d+, col:\d+|file:.*)$/g, '').replace(/, line:\d+.*$/, '')
  return { message: unprotect(clean), ...(token && { offset: token.begin }) }
}

function note(state: RenderState, offset: number, kind: string, rest: { message: string; fix?: string }) {
  state.notes.push({ file: state.file, line: state.toLine(offset), outcome: 'lost', kind, ...rest })
}
