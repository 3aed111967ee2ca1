/** What a link stands for that can be shown in the page itself. */
export type Embed = {
  /** The address of the player, of which nothing is loaded before the reader asks for it. */
  player: string
  /** What it is, and whose: `Video on YouTube`. */
  name: string
  shape: 'video' | 'post'
}

type Provider = { hosts: string[]; read: (url: URL) => Embed | undefined }

const PROVIDERS: Provider[] = [
  {
    hosts: ['youtube.com', 'm.youtube.com', 'youtu.be', 'youtube-nocookie.com'],
    read: ({ hostname, pathname, searchParams }) => {
      const [first = '', second] = pathname.split('/').slice(1)
      const inPath = hostname.endsWith('youtu.be') ? first : ['embed', 'shorts', 'live'].includes(first) && second
      const id = inPath || searchParams.get('v') || ''
      if (!/^[\w-]{11}$/.test(id)) return undefined
      const start = secondsOf(searchParams.get('t') ?? searchParams.get('start') ?? '')
      const query = start > 0 ? `autoplay=1&start=${start}` : 'autoplay=1'
      return {
        player: `https://www.youtube-nocookie.com/embed/${id}?${query}`,
        name: 'Video on YouTube',
        shape: 'video',
      }
    },
  },
  {
    hosts: ['vimeo.com', 'player.vimeo.com'],
    read: ({ pathname }) => {
      const [, id, hash] = /^\/(?:video\/)?(\d+)(?:\/(\w+))?\/?$/.exec(pathname) ?? []
      if (id === undefined) return undefined
      const query = `autoplay=1&dnt=1${hash ? `&h=${hash}` : ''}`
      return { player: `https://player.vimeo.com/video/${id}?${query}`, name: 'Video on Vimeo', shape: 'video' }
    },
  },
  {
    hosts: ['twitter.com', 'x.com', 'mobile.twitter.com'],
    read: ({ pathname }) => {
      const [, user, id] = /^\/(\w+)\/status\/(\d+)\/?$/.exec(pathname) ?? []
      if (id === undefined) return undefined
      return {
        player: `https://platform.twitter.com/embed/Tweet.html?id=${id}&dnt=true`,
        name: `Post by @${user} on X`,
        shape: 'post',
      }
    },
  },
]

/** @returns nothing for an address that leads to none of the videos and posts known here */
export function readEmbed(address: string): Embed | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined
  const host = url.hostname.replace(/^www\./, '')
  return PROVIDERS.find(({ hosts }) => hosts.includes(host))?.read(url)
}

/** `90`, `90s`, `1m30s` and `1h2m3s` → seconds */
function secondsOf(time: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(time) ?? []
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}
