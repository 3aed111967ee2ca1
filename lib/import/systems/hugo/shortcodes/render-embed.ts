import { toGistUrl } from '@/lib/import/body/embeds'
import { block, type ShortcodeOutput } from './output'
import type { ShortcodeParams } from './shortcode-tree'

/** The shortcodes that show something of another site, and the URL at which it is shown there. */
export const EMBEDS: Record<string, (params: ShortcodeParams) => string> = {
  youtube: (params) => `https://www.youtube.com/watch?v=${get(params, 'id')}${startOf(params)}`,
  vimeo: (params) => `https://vimeo.com/${get(params, 'id')}`,
  vimeo_simple: (params) => `https://vimeo.com/${get(params, 'id')}`,
  tweet: toPost,
  twitter: toPost,
  twitter_simple: toPost,
  x: toPost,
  x_simple: toPost,
  instagram: (params) => `https://www.instagram.com/p/${get(params, 'id')}/`,
  instagram_simple: (params) => `https://www.instagram.com/p/${get(params, 'id')}/`,
  gist: (params) => {
    const [user, id, file] = [params['0'], params['1'], params['2']].map((value) => String(value ?? ''))
    return toGistUrl(`${user}/${id}`, file)
  },
}

/** A link that is alone in its paragraph, which this blog replaces with the video or the post on a click. */
export function renderEmbed(url: string): ShortcodeOutput {
  return block(`<${url}>`)
}

function get(params: ShortcodeParams, name: string): string {
  return String(params[name] ?? params['0'] ?? '').trim()
}

function startOf({ start }: ShortcodeParams): string {
  return start === undefined ? '' : `&t=${String(start)}`
}

function toPost(params: ShortcodeParams): string {
  const user = params.user ?? (params['1'] === undefined ? 'i' : params['0'])
  const id = params.id ?? params['1'] ?? params['0'] ?? ''
  return `https://twitter.com/${String(user)}/status/${String(id)}`
}
