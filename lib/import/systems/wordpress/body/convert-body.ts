import type { ElementContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toString as toText } from 'hast-util-to-string'
import { h } from 'hastscript'
import { convertHtmlBody, type ReportNear, replaceChildren } from '@/lib/import/body/html-body'
import { htmlToMarkdown } from '@/lib/import/body/html-to-markdown'
import type { Media } from '@/lib/import/systems/wordpress/content/media'
import { encodePath } from '@/lib/routing/paths'

type ConvertContext = {
  media: Pick<Media, 'findPath' | 'findByPage'>
  /** The path of a post by its id, for links such as `?p=12`. */
  findPost: (id: string) => string | undefined
  siteUrl: string
  report: ReportNear
}

/** Stands for the reference to a footnote until the text is Markdown, in which it has no escapes. */
const REFERENCE = /\ue000(\d+)\ue001/g

/**
 * Converts the HTML that WordPress prints to Markdown. Pictures are those that were uploaded rather than one of their
 * sizes, since this blog makes its own.
 *
 * @param footnotes the HTML of the footnotes, by their ids
 */
export function convertBody(html: string, footnotes: ReadonlyMap<string, string>, context: ConvertContext): string {
  const tree = fromHtml(html, { fragment: true })
  const ids = [...footnotes.keys()]
  replaceChildren(tree, (child) => {
    if (child.type !== 'element') return [child]
    const { tagName, properties } = child
    if (tagName === 'sup' && typeof properties.dataFn === 'string' && ids.includes(properties.dataFn)) {
      return [{ type: 'text', value: `\ue000${ids.indexOf(properties.dataFn) + 1}\ue001` }]
    }
    if (Array.isArray(properties.className) && properties.className.includes('wp-block-embed__wrapper'))
      return toLink(toText(child).trim(), child)
    for (const attribute of ['src', 'href', 'poster'] as const) {
      const url = properties[attribute]
      if (typeof url === 'string') properties[attribute] = resolve(url, context)
    }
    return [child]
  })
  const markdown = convertHtmlBody(tree, context.report).replace(REFERENCE, '[^$1]')
  const notes = ids.map((id, index) => `[^${index + 1}]: ${toNote(footnotes.get(id) ?? '')}\n`)
  return [markdown, ...notes].join(notes.length > 0 ? '\n' : '')
}

function toNote(html: string): string {
  return htmlToMarkdown(html).markdown.trim().replaceAll('\n', '\n    ')
}

/** The URL in an embed, of which themes make a player. */
function toLink(text: string, embed: ElementContent): ElementContent[] {
  return /^https?:\/\/\S+$/.test(text) ? [h('p', h('a', { href: text }, text))] : [embed]
}

function resolve(written: string, { media, findPost, siteUrl }: ConvertContext): string {
  // Jetpack serves pictures of a site from hosts of its own.
  const shown = written.trim().replace(/^https?:\/\/i\d\.wp\.com\/([^?]+).*$/, 'https://$1')
  const url = media.findByPage(shown) ?? shown
  const upload = media.findPath(url)
  if (upload !== undefined) return upload
  const isOwn = url.startsWith('/?') || url.startsWith(`${siteUrl}/?`)
  const id = isOwn ? /[?&](?:p|page_id)=(\d+)/.exec(url)?.[1] : undefined
  const fragment = /#.*$/.exec(url)?.[0] ?? ''
  const post = id === undefined ? undefined : findPost(id)
  return post === undefined ? url : encodePath(post) + fragment
}

/** The footnotes of a post, which its custom field of that name has. */
export function readFootnotes(json: string | undefined): Map<string, string> {
  try {
    const list: unknown = JSON.parse(json ?? '[]')
    return new Map(
      (Array.isArray(list) ? list : []).flatMap((note: unknown): [string, string][] =>
        typeof note === 'object' && note !== null && 'id' in note && 'content' in note
          ? [[String(note.id), String(note.content)]]
          : [],
      ),
    )
  } catch {
    return new Map()
  }
}

/** The footnotes as WordPress prints them at the end of a text. */
export function renderFootnotes(footnotes: ReadonlyMap<string, string>): string {
  const items = [...footnotes].map(([id, content]) => `<li id="${id}">${content}</li>`)
  return items.length > 0 ? `<ol>${items.join('')}</ol>` : ''
}
