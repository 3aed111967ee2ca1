import type { TextEdit } from './text-edits'

const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script\s*>[ \t]*/gi
const HOSTED = /\bsrc\s*=\s*(?:"|'|)((?:https?:)?\/\/[^"'\s>]+)/i

/** What the script of an embed shows, by its URL, where no link beside it leads there. */
const EMBEDS: [RegExp, (parts: RegExpExecArray, attributes: string) => string | undefined][] = [
  [
    /gist\.github\.com\/(.+?)\.js(?:\?file=(.+))?$/i,
    ([, id, file]) => `https://gist.github.com/${id}${file ? `#file-${toAnchor(file)}` : ''}`,
  ],
  [/(asciinema\.org\/a\/[\w-]+)\.js/i, ([, path]) => `https://${path}`],
  [/(jsfiddle\.net\/[\w/-]+?)\/embed/i, ([, path]) => `https://${path}/`],
  [
    /speakerdeck\.com\/assets\/embed\.js/i,
    (_, attributes) => toUrl('https://speakerdeck.com/player/', /data-id=["']?([\w-]+)/i.exec(attributes)?.[1]),
  ],
  [
    /(?:embed\.ly|embedly\.com|twitter\.com|instagram\.com|facebook\.net|codepen\.io|flickr\.com|imgur\.com|tiktok\.com|reddit|redditmedia\.com|slideshare|jsbin\.com)/i,
    () => undefined,
  ],
]

/** A script of another host, which this blog does not load. `shown` is what it shows, if that is known. */
export type ThirdPartyScript = TextEdit & { url: string; isEmbed: boolean; shown: string | undefined }

/**
 * Finds the scripts of other hosts in HTML, and what is to be in their place: a link to what they show, or nothing.
 *
 *     <script src="https://gist.github.com/ada/1.js"></script>  →  <https://gist.github.com/ada/1>
 */
export function findThirdPartyScripts(source: string): ThirdPartyScript[] {
  return [...source.matchAll(SCRIPT)].flatMap((match) => {
    const [all, attributes = ''] = match
    const url = HOSTED.exec(attributes)?.[1]
    if (url === undefined) return []
    const found = EMBEDS.map(([pattern, toShown]) => ({ parts: pattern.exec(url), toShown })).find(({ parts }) => parts)
    const shown = found?.parts ? found.toShown(found.parts, attributes) : undefined
    const range = { start: match.index, end: match.index + all.length }
    return {
      ...range,
      url,
      isEmbed: found !== undefined,
      shown,
      text: shown === undefined ? '' : `<a href="${shown}">${shown}</a>`,
    }
  })
}

function toAnchor(file: string): string {
  return decodeURIComponent(file)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
}

function toUrl(start: string, end: string | undefined): string | undefined {
  return end === undefined ? undefined : start + end
}
