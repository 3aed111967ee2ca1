import { escapeHtml } from '@/lib/html/escape-html'
import { parseTagArguments, type TagArguments } from './tag-arguments'
import { type BodyFormat, writeCode, writeImage, writeLink, writeQuotation } from './write-blocks'

/** A use of a tag. */
export type TagCall = {
  /** As they are written, with variables in braces evaluated. */
  text: string
  args: TagArguments
  /** What is between the tag and its end; undefined if it has none. */
  inner: string | undefined
  format: BodyFormat
}

/** What a tag becomes: something that is alone in its lines, or a part of a line. */
type TagResult = { text: string; isBlock?: boolean }

/** The tags of plugins that embed something of another site, each with its URL; `ID` is the argument of the tag. */
const EMBEDS = {
  youtube: 'https://www.youtube.com/watch?v=ID',
  vimeo: 'https://vimeo.com/ID',
  speakerdeck: 'https://speakerdeck.com/player/ID',
  slideshare: 'https://www.slideshare.net/slideshow/embed_code/ID',
  instagram: 'https://www.instagram.com/p/ID/',
  asciinema: 'https://asciinema.org/a/ID',
  jsfiddle: 'https://jsfiddle.net/ID/',
  spotify: 'https://open.spotify.com/track/ID',
  soundcloud: 'https://soundcloud.com/ID',
}

/**
 * Tags of Jekyll’s own, of well-known plugins and of Octopress, by name, and what each becomes. The others are the
 * site’s own.
 */
export const KNOWN_TAGS: Record<string, (call: TagCall) => TagResult> = {
  highlight: ({ text, inner = '', format }) => {
    const [language = ''] = /^[\w+#.-]+/.exec(text) ?? []
    return code(inner, language === 'text' ? '' : language, toCodeOptions(text), format)
  },
  codeblock: ({ text, inner = '', format }) => {
    const language = /\blang:([\w+#-]+)/.exec(text)?.[1]
    const title = text.replace(/\b[a-z]+:\S+/g, '').trim()
    const extension = /\.(\w+)$/.exec(title.split(' ')[0] ?? '')?.[1]
    const meta = [title && `title="${title.replaceAll('"', '')}"`, toCodeOptions(text)].filter(Boolean).join(' ')
    return code(inner, language ?? extension ?? '', meta, format)
  },
  gist: ({ args, format }) => {
    const [id = ''] = args.positional
    return link(/^https?:/.test(id) ? id : `https://gist.github.com/${id}`, format)
  },
  ...Object.fromEntries(
    Object.entries(EMBEDS).map(([name, pattern]) => [
      name,
      ({ args, format }: TagCall) => link(toUrl(args, pattern), format),
    ]),
  ),
  twitter: ({ args, format }) => link(findUrl(args), format),
  oembed: ({ args, format }) => link(findUrl(args), format),
  img: ({ text, format }) => ({ text: writeOctopressImage(text, format) }),
  video: ({ args, format }) => {
    const url = args.positional.find((word) => /^(https?:|\/)|\.\w+$/.test(word)) ?? findUrl(args)
    if (/youtu\.?be|vimeo/.test(url)) return link(url, format)
    return { text: `<video src="${escapeHtml(url)}" controls></video>`, isBlock: true }
  },
  blockquote: ({ text, inner = '', format }) => ({
    text: writeQuotation(inner, toSource(text), format),
    isBlock: true,
  }),
  pullquote: ({ inner = '' }) => ({ text: inner.replace(/\{"\s*|\s*"\}/g, '') }),
  // Metadata, styles and scripts of plugins, which this blog has its own of, and lists that it makes itself.
  ...Object.fromEntries(
    ['seo', 'feed_meta', 'toc', 'avatar', 'comments', 'related_posts', 'emoji_styles', 'polyfill', 'analytics'].map(
      (name) => [name, () => ({ text: '' })],
    ),
  ),
}

for (const [alias, name] of Object.entries({
  tweet: 'twitter',
  twitter_embed: 'twitter',
  embed: 'oembed',
  youtube_embed: 'youtube',
  vimeo_embed: 'vimeo',
  yt: 'youtube',
  code: 'highlight',
  image: 'img',
})) {
  const tag = KNOWN_TAGS[name]
  if (tag) KNOWN_TAGS[alias] = tag
}

function code(inner: string, language: string, meta: string, format: BodyFormat): TagResult {
  return { text: writeCode(inner, language, meta, format), isBlock: true }
}

function link(url: string, format: BodyFormat): TagResult {
  return { text: url === '' ? '' : writeLink(url, format), isBlock: true }
}

function findUrl({ positional, named }: TagArguments): string {
  const texts = [...positional, ...Object.values(named)]
  return texts.find((text) => /^https?:\/\//.test(text)) ?? texts[0] ?? ''
}

/** @param pattern the URL of an id */
function toUrl(args: TagArguments, pattern: string): string {
  const found = findUrl(args)
  return /^https?:\/\//.test(found) || found === '' ? found : pattern.replace('ID', () => args.named.id ?? found)
}

/** `linenos` and `mark_lines="1 2-4"` of Jekyll, `mark:1,2-4` and `start:5` of Octopress. */
function toCodeOptions(text: string): string {
  const marked = /\b(?:mark_lines|hl_lines)\s*=\s*["']([^"']+)["']|\bmark:([\d,-]+)/.exec(text)
  const lines = (marked?.[1] ?? marked?.[2] ?? '')
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean)
  const start = /\bstart:(\d+)/.exec(text)?.[1]
  const numbers =
    /\blinenos\b(?!:\s*false|\s*=\s*false)/.test(text) || start ? `showLineNumbers${start ? `=${start}` : ''}` : ''
  return [lines.length > 0 ? `{${lines.join(',')}}` : '', numbers].filter(Boolean).join(' ')
}

/** `[classes] /path/to.png [width [height]] ["title" ["alt"]]` */
function writeOctopressImage(text: string, format: BodyFormat): string {
  const match =
    /^(?:(.*?)\s+)?((?:https?:\/)?\/\S+|\S+\.(?:png|jpe?g|gif|svg|webp)\S*)(?:\s+(\d+)(?:\s+\d+)?)?(?:\s+(.*))?$/i.exec(
      text,
    )
  const { positional, named } = parseTagArguments(match?.[4] ?? text)
  const src = match?.[2] ?? named.src ?? named.url ?? positional[0] ?? ''
  const [title = named.title, alt = named.alt ?? title ?? ''] = match ? positional : []
  // The title is the alternative text too, and a caption here only if it says something else.
  return writeImage({ src, alt, title: title === alt ? undefined : title, width: match?.[3] ?? named.width }, format)
}

/** `Author, Source https://… Title` → `Author, [Title](https://…)` */
function toSource(text: string): string {
  const [, before = text, url, title] = /^(.*?)\s*(https?:\/\/\S+)\s*(.*)$/.exec(text.trim()) ?? []
  const [author = '', ...rest] = before.split(/,\s*/)
  const name = title || rest.join(', ') || url || ''
  const source = url === undefined ? rest.join(', ') : `[${name}](${url})`
  return [author, source].filter((part) => part.trim() !== '').join(', ')
}
