import { changed, lost, type NoteContent } from '@/lib/import/note'

/** A part of a text that is replaced by another. */
export type Embed = {
  from: number
  to: number
  /** What it shows: a video, a post, code. Undefined if it shows nothing by itself. */
  url?: string
  /** The URL of a script of another site, which this blog does not run. */
  script?: string
  /** Whether what it does to the page is missing then. */
  isLost: boolean
}

/** What is said about one that is replaced by a link, or removed. */
export function describeEmbed({ url, script, isLost }: Embed): NoteContent {
  if (url !== undefined) return changed('embeds', `it is shown by a link to ${url}`)
  const message = `the script ${script} is removed`
  const fix = 'show what it showed in another way, or leave it out'
  return isLost ? lost('scripts of other sites', message, fix) : changed('embeds', message)
}

const ELEMENT = /<(script|iframe|object)\b([^>]*)>([\s\S]*?)<\/\1\s*>|<(embed)\b([^>]*)>(?:\s*<\/embed>)?/gi

/** Scripts that only decorate what is on the page anyway. */
const DECORATION =
  /(platform\.(twitter|x)\.com|instagram\.com|codepen\.io|pinterest\.com|connect\.facebook\.net|embedly\.com|embed\.redditmedia\.com|jsbin\.com|imgur\.com|flickr\.com|tiktok\.com|speakerdeck\.com|gist-it|highlight\.js|prettify|mathjax|katex|player\.vimeo\.com|youtube\.com\/iframe_api)/i

/** Finds the scripts, frames and plugins of other sites in HTML or Markdown, with what this blog can show instead. */
export function findEmbeds(text: string): Embed[] {
  if (!/<(script|iframe|object|embed)\b/i.test(text)) return []
  return [...text.matchAll(ELEMENT)].flatMap((match): Embed[] => {
    const { 0: all, 1: name = match[4] ?? '', 2: attributes = match[5] ?? '', 3: inner = '', index } = match
    const range = { from: index, to: index + all.length }
    const src = getAttribute(attributes, 'src') ?? getAttribute(attributes, 'data-src')
    if (name.toLowerCase() === 'script') return src === undefined ? [] : toScript(src, attributes, range)
    const candidates = [src, getAttribute(attributes, 'data'), ...(all.match(/(https?:)?\/\/[^\s"'<>]+/g) ?? [])]
    const url = candidates.map((each) => toPageUrl(each ?? '')).find((each) => each !== undefined)
    // The text for browsers that have no frames.
    const isOther = url === undefined || /<script\b/i.test(inner)
    return isOther ? [] : [{ ...range, url, isLost: false }]
  })
}

function toScript(src: string, attributes: string, range: { from: number; to: number }): Embed[] {
  if (!/^(https?:)?\/\//i.test(src)) return []
  const script = src.replace(/^\/\//, 'https://')
  const gist = /gist\.github\.com\/([\w-]+(?:\/[\w-]+)?)(?:\.js)?(?:\?file=([^&]+))?/i.exec(src)
  if (gist) return [{ ...range, script, url: toGistUrl(gist[1] ?? '', gist[2]), isLost: false }]
  const deck = getAttribute(attributes, 'data-id')
  if (/speakerdeck\.com/i.test(src) && deck !== undefined) {
    return [{ ...range, script, url: `https://speakerdeck.com/player/${deck}`, isLost: false }]
  }
  const [, cast] = /asciinema\.org\/a\/(\w+)/i.exec(src) ?? []
  if (cast !== undefined) return [{ ...range, script, url: `https://asciinema.org/a/${cast}`, isLost: false }]
  return [{ ...range, script, isLost: !DECORATION.test(src) }]
}

/** @param id with the name of its owner before it, or alone */
export function toGistUrl(id: string, file = ''): string {
  const anchor = file === '' ? '' : `#file-${file.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
  return `https://gist.github.com/${id}${anchor}`
}

function getAttribute(attributes: string, name: string): string | undefined {
  const pattern = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i')
  const match = pattern.exec(attributes)
  return (match?.[1] ?? match?.[2] ?? match?.[3])?.replaceAll('&amp;', '&').trim()
}

/** The page of a video, by the URL of its player. */
function toPageUrl(written: string): string | undefined {
  const url = written.replace(/^\/\//, 'https://').replaceAll('&amp;', '&')
  const [, video] = /youtube(?:-nocookie)?\.com\/(?:embed|v)\/([\w-]{11})/i.exec(url) ?? []
  if (video !== undefined) {
    const [, start] = /[?&](?:start|t)=(\d+)/.exec(url) ?? []
    return `https://www.youtube.com/watch?v=${video}${start === undefined ? '' : `&t=${start}`}`
  }
  const [, id] =
    /player\.vimeo\.com\/video\/(\d+)/i.exec(url) ?? /vimeo\.com\/moogaloop\.swf\?clip_id=(\d+)/i.exec(url) ?? []
  return id === undefined ? undefined : `https://vimeo.com/${id}`
}
