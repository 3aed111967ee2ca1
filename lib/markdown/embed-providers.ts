import type { Translator } from '@/lib/language/translate'
/** A video or post on another site that a link can be replaced with. */
export type Embed = {
  /** The URL of the player, which is loaded only when the reader clicks. */
  playerUrl: string
  /** For the reader: `Video on YouTube`. */
  name: string
  shape: 'video' | 'post'
}

type Provider = { hosts: string[]; parse: (url: URL, t: Translator) => Embed | undefined }

const PROVIDERS: Provider[] = [
  {
    hosts: ['youtube.com', 'm.youtube.com', 'youtu.be', 'youtube-nocookie.com'],
    parse: ({ hostname, pathname, searchParams }, t) => {
      const [first = '', second] = pathname.split('/').slice(1)
      const pathId = hostname.endsWith('youtu.be') ? first : ['embed', 'shorts', 'live'].includes(first) && second
      const id = pathId || searchParams.get('v') || ''
      if (!/^[\w-]{11}$/.test(id)) return undefined
      const start = parseSeconds(searchParams.get('t') ?? searchParams.get('start') ?? '')
      const query = start > 0 ? `autoplay=1&start=${start}` : 'autoplay=1'
      return {
        playerUrl: `https://www.youtube-nocookie.com/embed/${id}?${query}`,
        name: t('videoOn', { site: 'YouTube' }),
        shape: 'video',
      }
    },
  },
  {
    hosts: ['vimeo.com', 'player.vimeo.com'],
    parse: ({ pathname }, t) => {
      const [, id, hash] = /^\/(?:video\/)?(\d+)(?:\/(\w+))?\/?$/.exec(pathname) ?? []
      if (id === undefined) return undefined
      const query = `autoplay=1&dnt=1${hash ? `&h=${hash}` : ''}`
      return {
        playerUrl: `https://player.vimeo.com/video/${id}?${query}`,
        name: t('videoOn', { site: 'Vimeo' }),
        shape: 'video',
      }
    },
  },
  {
    hosts: ['twitter.com', 'x.com', 'mobile.twitter.com'],
    parse: ({ pathname }, t) => {
      const [, user, id] = /^\/(\w+)\/status(?:es)?\/(\d+)\/?$/.exec(pathname) ?? []
      if (id === undefined) return undefined
      return {
        playerUrl: `https://platform.twitter.com/embed/Tweet.html?id=${id}&dnt=true`,
        name: t('postOn', { user: `@${user}`, site: 'X' }),
        shape: 'post',
      }
    },
  },
]

/** Returns the embed that a URL points to, or `undefined` if it is not a supported video or post. */
export function parseEmbedUrl(text: string, t: Translator): Embed | undefined {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined
  const host = url.hostname.replace(/^www\./, '')
  return PROVIDERS.find(({ hosts }) => hosts.includes(host))?.parse(url, t)
}

/** `90`, `90s`, `1m30s` or `1h2m3s` → seconds; 0 for anything else. */
function parseSeconds(time: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(time) ?? []
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}
