import { posix } from 'node:path'

/** Names that Windows reserves for devices. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** In bytes of UTF-8, with room for a number and an extension. */
const MAX_BYTES = 200

/** A name that every file system allows and no URL has to encode specially: signs become hyphens. */
export function toFileName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._ -]+/gu, '-')
    .replace(/^[-. ]+|[-. ]+$/g, '')
  const short = truncateBytes(clean, MAX_BYTES).replace(/[-. ]+$/, '')
  return RESERVED.test(short) ? `${short}-` : short
}

/** The same for a file with an extension, which stays. */
export function toAssetName(path: string): string {
  const { name, ext } = posix.parse(path)
  return `${toFileName(name) || 'file'}${ext.replace(/[^\w.]/g, '')}`
}

/**
 * The name of a post or a page: that of its file, or of its folder if it is the `index` or `_index` of one, with the
 * language that Hugo has in the name: `bundle/index.de.md` → `bundle-de`. Of an export, that of its entry:
 * `blog.xml#a-post` → `a-post`.
 */
export function getBaseName(file: string): string {
  const [, entry] = /\.(?:xml|json)#(.+)$/.exec(file) ?? []
  if (entry !== undefined) return entry
  const { dir, name } = posix.parse(file)
  const [isIndex, language] = /^_?index(?:\.([a-z]{2,3}(?:-\w+)?))?$/i.exec(name) ?? []
  if (isIndex === undefined || dir === '') return name
  return posix.basename(dir) + (language === undefined ? '' : `-${language}`)
}

/** A name that is not taken yet: itself, or with a number after it. @param taken in lower case; it is added to them */
export function claimName(name: string, taken: Set<string>): string {
  let free = name
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}-${number}`
  taken.add(free.toLowerCase())
  return free
}

function truncateBytes(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text
  let short = ''
  for (const letter of text) {
    if (Buffer.byteLength(short + letter) > bytes) break
    short += letter
  }
  return short
}
