import { lost, type NoteContent } from '@/lib/import/note'
import type { WordPressItem } from '@/lib/import/systems/wordpress/export/read-export'

type BlockContext = {
  /** The block that is used in several posts, by its id. */
  findReusable: (id: string) => WordPressItem | undefined
  report: (near: string, note: NoteContent) => void
}

const BLOCK = /<!--\s+(\/)?wp:([a-z][\w-]*(?:\/[a-z][\w-]*)?)\s+(\{[\s\S]*?\}\s+)?(\/)?-->\n?/g

/** Blocks without a text that show nothing, or that are seen to elsewhere. */
const SILENT = /^(more|nextpage|spacer|separator|footnotes|pattern|navigation-link|page-list|template-part)$/

/** Blocks that may be within one another at most. */
const MAX_DEPTH = 5

/** Whether a text is of the block editor, in which paragraphs are elements. */
export function hasBlocks(text: string): boolean {
  return text.includes('<!-- wp:')
}

/**
 * Removes the comments that mark blocks, and writes what only the comments say: blocks that several posts use, links to
 * profiles, the language of code.
 */
export function renderBlocks(text: string, context: BlockContext, depth = 0): string {
  return text.replace(BLOCK, (comment, end: string | undefined, name: string, json = '', isEmpty?: string) => {
    if (end !== undefined) return ''
    const attributes = parse(json)
    if (name === 'block') {
      const content = context.findReusable(String(attributes.ref ?? ''))?.content
      if (content !== undefined && depth < MAX_DEPTH) return renderBlocks(content, context, depth + 1)
    }
    if (name === 'social-link') return renderSocialLink(attributes)
    if (name === 'syntaxhighlighter/code') return `<!--language ${String(attributes.language ?? '')}-->`
    if (isEmpty !== undefined && !SILENT.test(name)) {
      const message = `the block ${name} shows something that is not in the export`
      const fix = 'write what it showed, or leave it out'
      context.report(comment.trim(), lost('blocks that WordPress fills', message, fix))
    }
    return ''
  })
}

/** Names the language of code in the element itself. */
export function addLanguages(html: string): string {
  return html
    .replace(/<!--language ([^>]*?)-->\s*(<pre\b)/g, (_, language: string, pre: string) =>
      language === '' ? pre : `${pre} lang="${language.replace(/[^\w+#-]/g, '')}"`,
    )
    .replace(/<pre\b([^>]*?)\sdata-enlighter-language="([^"]*)"/g, '<pre$1 lang="$2"')
}

function parse(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json || '{}')
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
  } catch {
    return {}
  }
}

function renderSocialLink({ url, service, label }: Record<string, unknown>): string {
  if (typeof url !== 'string' || url === '') return ''
  const text = String(label ?? service ?? url)
  return `<li><a href="${url.replaceAll('"', '&quot;')}">${text.replaceAll('<', '&lt;')}</a></li>`
}
