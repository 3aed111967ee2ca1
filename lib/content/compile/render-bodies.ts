import type { Progress } from '@/lib/command-line/progress'
import { siteConfig } from '@/lib/config/settings'
import type { SourceFile } from '@/lib/content/front-matter/source-file'
import { parseLanguage } from '@/lib/content/model/language'
import type { Issue } from '@/lib/diagnostics/issue'
import type { RenderedMarkdown } from '@/lib/markdown/pipeline'
import { mapInWorkers } from '@/lib/node/worker-pool'
import { siteUrl } from '@/lib/routing/urls'
import { type Body, renderBody } from './render-body'
import type { RenderCache } from './render-cache'

/** A file whose body has been rendered, or the reason why it could not be. */
export type RenderedFile = { source: SourceFile } & ({ rendered: RenderedMarkdown } | { issue: Issue })

const rendered = new WeakMap<SourceFile, RenderedFile>()

/**
 * Renders the bodies of files, in their order. A source file that has been rendered before is not rendered again.
 *
 * @param options.cache the bodies that an earlier process has rendered
 * @param options.onProgress is called again and again while many bodies are rendered
 */
export async function renderBodies(
  sources: SourceFile[],
  { cache, onProgress }: { cache?: RenderCache | undefined; onProgress?: Progress | undefined } = {},
): Promise<RenderedFile[]> {
  const missing = sources.filter((source) => !rendered.has(source) && !readFromCache(source, cache))
  const module = new URL('./render-body.ts', import.meta.url)
  const results = await mapInWorkers(missing.map(toBody), renderBody, module, (finished) =>
    onProgress?.(finished, missing.length),
  )
  for (const [index, source] of missing.entries()) {
    const result = results[index]
    if (result) rendered.set(source, toRenderedFile(source, result))
  }
  const files = sources.flatMap((source) => rendered.get(source) ?? [])
  const bodies = files.flatMap((file): [Body, RenderedMarkdown][] =>
    'rendered' in file ? [[toBody(file.source), file.rendered]] : [],
  )
  cache?.write(bodies, missing.length)
  return files
}

/** @returns whether the cache has the rendered body of a file */
function readFromCache(source: SourceFile, cache: RenderCache | undefined): boolean {
  const result = cache?.read(toBody(source))
  if (result) rendered.set(source, { source, rendered: result })
  return result !== undefined
}

function toBody({ body, frontMatter }: SourceFile): Body {
  const { lang, excerpt_separator: excerptSeparator } = frontMatter
  // An invalid language is reported when the front matter is parsed.
  const language = parseLanguage(typeof lang === 'string' ? lang : undefined, siteConfig.language, () => undefined)
  return {
    markdown: body,
    excerptSeparator: String(excerptSeparator ?? ''),
    language,
    siteUrl: siteUrl(),
    wikilinks: siteConfig.wikilinks === true,
  }
}

function toRenderedFile(source: SourceFile, result: PromiseSettledResult<RenderedMarkdown>): RenderedFile {
  if (result.status === 'fulfilled') return { source, rendered: result.value }
  // Quotes, lists or tags nested by the thousand; nothing else is left to fail here.
  if (!(result.reason instanceof RangeError)) throw result.reason
  const { file, bodyLine } = source
  const message = 'the text is nested too deeply to be rendered'
  return { source, issue: { file, severity: 'error', line: bodyLine, column: 1, message, fix: 'nest it less deeply' } }
}
