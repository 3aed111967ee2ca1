/** What a table of a data file or of a front matter says about an author. */
export type AuthorDescription = {
  name?: string
  /** One sentence. */
  description?: string
  /** The URL of a portrait on the old site. */
  image?: string
  /** Where else to find the author, by what it is. */
  links: Record<string, string>
  /** In Markdown. */
  text?: string
  /** The fields that all of this is read from. */
  fields: string[]
}

type Table = Record<string, unknown>

const NAMES = ['name', 'display_name', 'displayname', 'full_name', 'fullname', 'title']
const DESCRIPTIONS = ['description', 'tagline', 'role', 'headline', 'subtitle']
const TEXTS = ['bio', 'biography', 'about', 'intro']
const IMAGES = ['avatar', 'image', 'photo', 'picture', 'portrait', 'profile_image', 'img', 'thumbnail']
/** Fields with such fields within. */
const GROUPS = ['links', 'social', 'socials', 'profiles', 'contact', 'bio']

/** The label of a link by the name of its field, and the URL of a handle. */
const LINKS: Record<string, [label: string, base?: string]> = {
  ...Object.fromEntries(
    ['website', 'url', 'homepage', 'site', 'web', 'blog', 'uri'].map((name) => [name, ['Website']]),
  ),
  mastodon: ['Mastodon'],
  bluesky: ['Bluesky', 'https://bsky.app/profile/'],
  twitter: ['X', 'https://x.com/'],
  x: ['X', 'https://x.com/'],
  github: ['GitHub', 'https://github.com/'],
  gitlab: ['GitLab', 'https://gitlab.com/'],
  linkedin: ['LinkedIn', 'https://www.linkedin.com/in/'],
  facebook: ['Facebook', 'https://www.facebook.com/'],
  instagram: ['Instagram', 'https://www.instagram.com/'],
  medium: ['Medium', 'https://medium.com/@'],
  youtube: ['YouTube', 'https://www.youtube.com/@'],
  email: ['Email', 'mailto:'],
  mail: ['Email', 'mailto:'],
}

/**
 * Reads what a table says about an author, under the names that themes give its fields: `bio`, `avatar`, `twitter` …
 * What is read otherwise, or not at all, is not among the `fields`.
 */
export function describeAuthor(table: Table): AuthorDescription {
  const byName = new Map(Object.entries(table).map(([field, value]) => [field.toLowerCase(), { field, value }]))
  const fields = new Set<string>()
  const find = (names: string[]) => {
    for (const name of names) {
      const { field, value } = byName.get(name) ?? {}
      const text = typeof value === 'string' ? value.trim() : ''
      if (field === undefined || text === '') continue
      fields.add(field)
      return text
    }
    return undefined
  }
  const names = [byName.get('first_name')?.value, byName.get('last_name')?.value].filter(Boolean).join(' ')
  const [name = names || undefined, description] = [find(NAMES), find(DESCRIPTIONS)]
  const [image, text] = [find(IMAGES), find(TEXTS)]
  const links: Record<string, string> = {}
  for (const [field, value] of Object.entries(table)) {
    const found = fields.has(field) ? [] : toLinks(field, value)
    for (const [label, url] of found) links[label] ??= url
    if (found.length > 0) fields.add(field)
  }
  return {
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description: description.replace(/\s+/g, ' ') }),
    ...(image !== undefined && { image }),
    ...(text !== undefined && { text }),
    links,
    fields: [...fields],
  }
}

function toLinks(field: string, value: unknown): [label: string, url: string][] {
  if (typeof value === 'string') return toLink(field, value)
  if (!GROUPS.includes(field.toLowerCase()) || typeof value !== 'object' || value === null) return []
  const entries = Array.isArray(value) ? value.flatMap(toNamed) : Object.entries(value)
  return entries.flatMap(([name, url]) => (typeof url === 'string' ? toLink(name, url) : toLinks(name, url)))
}

/** `{ icon: github, url: https://… }` of a list, or `{ github: https://… }`. */
function toNamed(entry: unknown): [string, unknown][] {
  if (typeof entry !== 'object' || entry === null) return []
  const byName = new Map(Object.entries(entry))
  const url = ['url', 'link', 'href'].map((name) => byName.get(name)).find((each) => each !== undefined)
  if (url === undefined) return [...byName]
  const name = ['name', 'label', 'title', 'icon'].map((key) => byName.get(key)).find((each) => typeof each === 'string')
  return [[String(name ?? 'website'), url]]
}

function toLink(field: string, written: string): [string, string][] {
  const [known, base] = LINKS[field.toLowerCase()] ?? []
  const label = known ?? field.charAt(0).toUpperCase() + field.slice(1)
  const value = written.trim()
  const [, user, host] = /^@?([\w.-]+)@([\w.-]+\.\w+)$/.exec(value) ?? []
  if (known === 'Mastodon' && user !== undefined) return [[label, `https://${host}/@${user}`]]
  const url = /^(https?:\/\/|mailto:)/.test(value)
    ? value
    : base && /^\S+$/.test(value)
      ? base + value.replace(/^@/, '')
      : ''
  return URL.canParse(url) ? [[label, url]] : []
}
