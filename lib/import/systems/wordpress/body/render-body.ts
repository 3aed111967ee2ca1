import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { findLine } from '@/lib/import/body/find-line'
import { changed, lost, type Note, type NoteContent } from '@/lib/import/note'
import type { Mapping, TemplateUse } from '@/lib/import/source-site'
import type { Media } from '@/lib/import/systems/wordpress/content/media'
import type { WordPressItem } from '@/lib/import/systems/wordpress/export/read-export'
import { autop } from './autop'
import { addLanguages, hasBlocks, renderBlocks } from './blocks'
import { applyMapping, guessMapping, renderShortcode } from './render-shortcode'
import { replaceShortcodes } from './shortcodes'
import { addTypography } from './typography'

export type BodyContext = {
  media: Media
  mapping: Mapping
  findReusable: (id: string) => WordPressItem | undefined
}

/** The HTML of a text as WordPress prints it, with what is to be said about it. */
export type RenderedBody = { html: string; notes: Note[]; templates: TemplateUse[] }

/** A URL of a video or a post that is alone on its line is shown as that. */
const ALONE = /^[^\S\n]*(https?:\/\/[^\s<>"]+)[^\S\n]*$/gm

/** Evaluates the blocks and the shortcodes of a text, and writes its paragraphs. */
export function renderBody(item: WordPressItem, file: string, context: BodyContext): RenderedBody {
  const { media, mapping, findReusable } = context
  const text = item.content.replace(/\r\n?/g, '\n')
  const notes: Note[] = []
  const templates: TemplateUse[] = []
  const report = (near: string, note: NoteContent) =>
    notes.push({ file, line: findLine(item.content, item.contentLine, near), ...note })
  const isClassic = !hasBlocks(text)
  const marked = renderBlocks(text, { findReusable, report })
    .replace(/<!--more\b.*?-->/g, '\n\n<!--more-->\n\n')
    .replace(/<!--(?:nextpage|noteaser)-->/g, '\n\n')
  const evaluate = (part: string): string =>
    replaceShortcodes(part, (shortcode) => {
      const { name, inner } = shortcode
      const known = Object.hasOwn(mapping, name) ? undefined : renderShortcode(shortcode, { media, id: item.id })
      if (known !== undefined) return known
      const guess = guessMapping(shortcode)
      templates.push({ name, line: findLine(item.content, item.contentLine, `[${name}`), guess })
      report(`[${name}`, describeReplacement(name, mapping[name], guess))
      return applyMapping(mapping[name] ?? guess, {
        ...shortcode,
        ...(inner !== undefined && { inner: evaluate(inner) }),
      })
    })
  const evaluated = evaluateOutsideCode(addLanguages(marked), evaluate)
  const html = isClassic ? autop(evaluated.replace(ALONE, '\n\n<p><a href="$1">$1</a></p>\n\n')) : evaluated
  const tree = fromHtml(html, { fragment: true })
  addTypography(tree)
  return { html: toHtml(tree), notes, templates }
}

/** What is said about a shortcode of a plugin. @param answer that of `import.yml`, instead of the guess */
function describeReplacement(name: string, answer: Mapping[string] | undefined, guess: Mapping[string]): NoteContent {
  const kind = 'shortcodes of plugins'
  if (answer !== undefined) return changed(kind, `${name} became what import.yml says`)
  const fix = `say in import.yml what becomes of ${name}, and import again`
  if (guess === 'drop') return lost(kind, `${name} was left out`, fix)
  const effect = guess === 'keep' ? 'the text within it' : 'what it seems to be'
  return changed(kind, `${name} became ${effect}`, fix)
}

/** Shortcodes in code are code, unless a shortcode makes the code. */
function evaluateOutsideCode(html: string, evaluate: (part: string) => string): string {
  return html
    .split(/(<(?:pre|code)\b[\s\S]*?<\/(?:pre|code)\s*>)/i)
    .map((part, index) => (index % 2 === 1 ? part : evaluate(part)))
    .join('')
}
