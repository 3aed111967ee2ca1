import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import type { AtRule } from 'postcss'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import type { Finding } from '@/lib/diagnostics/issue'
import { mapCssUrls } from '@/lib/html/css-urls'
import { decodePath, filePath } from '@/lib/routing/paths'
import { immutablePath, withBasePath } from '@/lib/routing/urls'
import { slugify } from '@/lib/text/slugify'
import { parseFontFamilies } from './css-values'

/** A face of a font that readers load: one `@font-face` of the theme. */
export type WebFont = {
  family: string
  /** Absolute path, WOFF2. */
  file: string
  /** Where readers load it: under a name that changes with its content, so that browsers keep it for good. */
  path: string
  /** The lightest and the heaviest weight that it has. */
  weights: [number, number]
  isItalic: boolean
  /** The characters that it has (CSS Fonts 4, `unicode-range`); all if absent. */
  unicodeRange?: string
  /** The rule, with `path` as its URL. */
  css: string
}

/** Where a problem of a rule is: at one of its declarations, or at the rule itself. */
export type FontFinding = Finding & { descriptor?: string }

/** Reads a `@font-face` and its file. */
export function readWebFont(rule: AtRule, file: string, publicDir: string): WebFont | FontFinding {
  const get = (descriptor: string) => getDescriptor(rule, descriptor)
  const [family] = parseFontFamilies(get('font-family') ?? '') ?? []
  if (family === undefined) return { message: '@font-face has no font-family', fix: 'write font-family: "Name"' }
  const loaded: { file: string; path: string }[] = []
  let finding: FontFinding | undefined
  const src = mapCssUrls(get('src') ?? '', (url) => {
    const found = findFontFile(url, dirname(file), publicDir)
    if ('message' in found) {
      finding ??= { ...found, descriptor: 'src' }
      return url
    }
    const font = { file: found.file, path: fontPath(found.file) }
    loaded.push(font)
    return withBasePath(font.path)
  })
  const [font] = loaded
  if (finding) return finding
  if (!font) return { message: '@font-face has no src', fix: 'write src: url("/fonts/name.woff2")' }
  const unicodeRange = get('unicode-range')
  return {
    family: family.name,
    ...font,
    weights: toWeights(get('font-weight')),
    isItalic: /^(italic|oblique)/i.test(get('font-style') ?? ''),
    ...(unicodeRange !== undefined && { unicodeRange }),
    css: withSource(rule, src),
  }
}

function getDescriptor(rule: AtRule, name: string): string | undefined {
  let value: string | undefined
  rule.walkDecls(name, (declaration) => {
    value = declaration.value
  })
  return value
}

/** Text is shown in another font until this one is there, unless the theme says otherwise. */
function withSource(rule: AtRule, src: string): string {
  const copy = rule.clone()
  copy.walkComments((comment) => void comment.remove())
  copy.walkDecls('src', (declaration) => void declaration.assign({ value: src }))
  if (getDescriptor(copy, 'font-display') === undefined) copy.append({ prop: 'font-display', value: 'swap' })
  return copy.toString()
}

/** The file that a URL in a style sheet names: in `public/`, or relative to the style sheet. */
function findFontFile(url: string, folder: string, publicDir: string): { file: string } | Finding {
  if (/^([a-z][\w+.-]*:|\/\/)/i.test(url)) {
    const fix = 'put the file into public/fonts, and write url("/fonts/name.woff2")'
    return { message: `${url} is not a file of the site, and nothing is loaded from other hosts`, fix }
  }
  const path = decodePath(url.replace(/[?#].*$/, ''))
  if (extname(path).toLowerCase() !== '.woff2') {
    return { message: `${url} is not WOFF2`, fix: 'convert it: every browser reads WOFF2, and it is the smallest' }
  }
  const file = path.startsWith('/') ? join(publicDir, path) : resolve(folder, path)
  if (existsSync(file)) {
    // https://www.w3.org/TR/WOFF2/#woff20Header
    if (readFileSync(file).toString('latin1', 0, 4) === 'wOF2') return { file }
    return { message: `${url} is not WOFF2, whatever its name says`, fix: 'convert the font to WOFF2' }
  }
  const meant = didYouMean(path, path.startsWith('/') ? listFonts(publicDir) : [])
  return { message: `there is no file ${url}`, fix: meant ? `did you mean ${meant}?` : 'put it into public/fonts' }
}

function listFonts(publicDir: string): string[] {
  if (!existsSync(publicDir)) return []
  const files = readdirSync(publicDir, { recursive: true, encoding: 'utf8' })
  return files.filter((file) => extname(file) === '.woff2').map((file) => filePath(file.replaceAll('\\', '/')))
}

function fontPath(file: string): string {
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16)
  return immutablePath(slugify(basename(file, extname(file))) || 'font', hash, '.woff2')
}

/** `400`, `bold`, `200 900` (CSS Fonts 4, 2.3) */
function toWeights(value = 'normal'): WebFont['weights'] {
  const weights = value.split(/\s+/).map((weight) => (weight === 'bold' ? 700 : Number.parseInt(weight, 10) || 400))
  return [Math.min(...weights), Math.max(...weights)]
}

/** Whether a face has every letter of a text. */
export function coversText({ unicodeRange }: Pick<WebFont, 'unicodeRange'>, text: string): boolean {
  if (unicodeRange === undefined) return true
  const ranges = unicodeRange.split(',').map(toRange)
  return [...text].every((character) => {
    const code = character.codePointAt(0) ?? 0
    return ranges.some(([first, last]) => code >= first && code <= last)
  })
}

/** `U+20`, `U+0-FF`, `U+4??` (CSS Syntax 3, 7) */
function toRange(range: string): [first: number, last: number] {
  const [from = '', to = from] = range.trim().replace(/^u\+/i, '').split('-')
  return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'F'), 16)]
}
