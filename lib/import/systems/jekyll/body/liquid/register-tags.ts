import type { Context, Emitter, Liquid, TagToken, Template, TopLevelToken } from 'liquidjs'
import { changed, lost, type Note } from '@/lib/import/note'
import type { TemplateUse } from '@/lib/import/source-site'
import type { BodyContext } from '@/lib/import/systems/jekyll/body/convert-body'
import { asBlock } from './as-block'
import { renderInclude } from './include-tag'
import { resolveFile } from './link-tags'
import { applyMapping, guessMapping } from './own-tags'
import { parseTagArguments } from './tag-arguments'
import { KNOWN_TAGS, type TagCall } from './tags'
import type { BodyFormat } from './write-blocks'

/** What the tags of a run share. Liquid is evaluated synchronously, so there is one run at a time. */
export type RenderState = {
  engine: Liquid
  context: BodyContext
  /** The names of the tags that are the site’s own. */
  ownTags: Set<string>
  format: BodyFormat
  file: string
  templates: TemplateUse[]
  notes: Note[]
  /** How many includes are around it. */
  depth: number
  /** The line of the file, from an offset in the body. */
  toLine: (offset: number) => number
}

const LINKS = ['post_url', 'link']
const INCLUDES = ['include', 'include_relative', 'include_cached', 'include_absolute']
/** Tags of liquidjs that Jekyll has not, or that read files. */
const NOT_OF_JEKYLL = ['render', 'layout', 'block', 'section']

/** Whether a tag is neither Jekyll’s nor that of a well-known plugin. */
export function isOwnTag(name: string, { engine, ownTags }: RenderState): boolean {
  const known = /^end|^(else|elsif|when)$/.test(name) || name in engine.tags
  return !known || ownTags.has(name)
}

/** Registers all tags that bodies of the blog have. */
export function registerTags(state: RenderState) {
  const { engine, context, ownTags } = state
  for (const name of NOT_OF_JEKYLL) delete engine.tags[name]
  const used = new Set(
    [...context.documents.map(({ body }) => body), ...context.includes.values()].flatMap((text) =>
      [...text.matchAll(/\{%-?\s*([A-Za-z_][\w-]*)/g)].map(([, name = '']) => name),
    ),
  )
  const builtIn = new Set(Object.keys(engine.tags).filter((name) => !INCLUDES.includes(name)))
  for (const name of [...Object.keys(KNOWN_TAGS), ...LINKS, ...INCLUDES]) register(name, state)
  for (const name of used) {
    if (builtIn.has(name) || name in engine.tags || /^end|^(else|elsif|when)$/.test(name)) continue
    ownTags.add(name)
    register(name, state)
  }
}

/** The state of a tag of liquidjs between parsing and rendering. */
type TagData = { token: TagToken; templates?: Template[] }

function register(name: string, state: RenderState) {
  const { engine } = state
  engine.registerTag(name, {
    parse(this: object, token: TagToken, rest: TopLevelToken[]) {
      const data: TagData = { token }
      const end = `end${name}`
      if (rest.some((other) => 'name' in other && other.name === end)) {
        const templates: Template[] = []
        const stream = engine.parser.parseStream(rest)
        stream.on('template', (template: Template) => templates.push(template))
        stream.on(`tag:${end}`, () => stream.stop())
        stream.on('end', () => {
          throw new Error(`tag ${token.getText()} not closed`)
        })
        stream.start()
        data.templates = templates
      }
      Object.assign(this, { data })
    },
    *render(this: object, context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      // Set above.
      const { token, templates } = (this as { data: TagData }).data
      const inner = templates && String(yield engine.renderer.renderTemplates(templates, context))
      const resolve = (variable: string) => toText(engine.evalValueSync(variable, context))
      const written = token.args.trim()
      const text = written.includes('{{') ? String(yield engine.parseAndRenderSync(written, context.getAll())) : written
      emitter.write(callTag(name, token, { text, inner, resolve }, context, state))
    },
  })
}

function callTag(
  name: string,
  token: TagToken,
  { text, inner, resolve }: { text: string; inner: string | undefined; resolve: (name: string) => string | undefined },
  context: Context,
  state: RenderState,
): string {
  const line = state.toLine(token.begin)
  if (LINKS.includes(name)) return resolveFile(name, text, line, state)
  if (INCLUDES.includes(name)) return renderInclude(name, text, { resolve, line, token }, context, state)
  const call: TagCall = { text, args: parseTagArguments(text, resolve), inner, format: state.format }
  const known = KNOWN_TAGS[name]
  const answer = state.context.mapping[name]
  if (known && answer === undefined) {
    const result = known(call)
    return result.isBlock ? asBlock(result.text, token, name === 'highlight' || name === 'codeblock') : result.text
  }
  return replaceOwn(name, call, line, state)
}

/** What becomes of a tag or an include of the site’s own: as `import.yml` says, else as it looks. */
export function replaceOwn(name: string, call: TagCall, line: number, state: RenderState): string {
  const guess = guessMapping(name, call)
  const answer = state.context.mapping[name] ?? guess
  // Those within includes are counted where the include is.
  if (state.depth === 0) {
    state.templates.push({ name, line, guess })
    const own = `${name} is the site’s own`
    const note =
      answer === 'drop'
        ? lost('Liquid tags', `${own}, so nothing is shown`, `say in import.yml what becomes of ${name}`)
        : changed('Liquid tags', `${own}, and replaced`)
    state.notes.push({ file: state.file, line, ...note })
  }
  return applyMapping(answer, call)
}

function toText(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value)
}
