import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { type ChildNode, CssSyntaxError, type Declaration, parse, type Rule } from 'postcss'
import { displayPath } from '@/lib/config/display-path'
import { resolveSitePaths } from '@/lib/config/paths'
import { themePath } from '@/lib/config/settings-path'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import type { Finding, Issue } from '@/lib/diagnostics/issue'
import { listBadContrasts } from './check-contrast'
import { resolveColour, type Scheme, schemes } from './colour'
import { isLength, parseFontFamilies } from './css-values'
import type { Theme } from './theme'
import {
  type ColourName,
  colourNames,
  isThemeValueName,
  type ThemeValueName,
  themeValueNames,
  themeValues,
} from './theme-values'
import { readWebFont } from './web-font'

/** The theme that a blog without a `styles/theme.css` has, and whose values stand in for those that are missing. */
const DEFAULT_THEME = resolve('styles/themes/paper.css')

/** A theme, and what is wrong with it. Values with an error are those of the default theme. */
export type ThemeReading = { theme: Theme; issues: Issue[] }

/** The folders whose files a theme can consist of, besides `public/`. */
export function themeFolders(): string[] {
  return [...new Set([dirname(themePath()), dirname(DEFAULT_THEME)])]
}

/**
 * Reads a theme: custom properties of `:root`, `@font-face` and other rules, in a style sheet and those that it imports.
 * Never throws on an invalid theme.
 */
export function readTheme(file = themePath(), publicDir = resolveSitePaths().publicDir): ThemeReading {
  const source = existsSync(file) ? file : DEFAULT_THEME
  const { nodes, issues } = readStyleSheets(source)
  const { declared, unknown } = takeValues(nodes)
  issues.push(...unknown)
  // Of a file that cannot be read, these would be missing only because of that.
  if (issues.length === 0) issues.push(...findMissing(declared, source))
  for (const declaration of declared.values()) {
    const finding = checkValue(declaration, declared)
    if (!finding) continue
    issues.push(issueAt(declaration, finding))
    declared.delete(declaration.prop)
  }
  const defaults = source === DEFAULT_THEME ? new Map() : takeValues(readStyleSheets(DEFAULT_THEME).nodes).declared
  const complete = new Map([...defaults, ...declared])
  const { fonts, css } = takeFonts(nodes, publicDir, issues)
  const colours = resolveColours(complete)
  const values = Object.fromEntries(themeValueNames.map((name) => [name, complete.get(name)?.value ?? '']))
  for (const { text, ...finding } of listBadContrasts(colours)) {
    const declaration = declared.get(`--color-${text}`)
    if (declaration) issues.push({ ...issueAt(declaration, finding), severity: 'warning' })
  }
  // Object.fromEntries loses the names.
  const theme = { values: values as Theme['values'], colours, fonts, css }
  issues.push(...findUnusedFonts(nodes, theme))
  return { theme, issues }
}

type Declarations = Map<string, Declaration>

/** Reads a style sheet with those that it imports, each in the place of its import. */
function readStyleSheets(file: string, seen: string[] = []): { nodes: ChildNode[]; issues: Issue[] } {
  const issues: Issue[] = []
  try {
    const { nodes } = parse(readFileSync(file, 'utf8'), { from: file })
    const all = nodes.flatMap((node) => {
      if (node.type !== 'atrule' || node.name !== 'import') return node
      const target = findImport(node.params, file, [...seen, file])
      if (typeof target !== 'string') {
        issues.push(issueAt(node, target))
        return []
      }
      const imported = readStyleSheets(target, [...seen, file])
      issues.push(...imported.issues)
      return imported.nodes
    })
    return { nodes: all, issues }
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error
    const { line = 1, column = 1, reason } = error
    const fix = 'correct it, or what is before it'
    return { nodes: [], issues: [...issues, { file, line, column, severity: 'error', message: reason, fix }] }
  }
}

/** The file that an import names, as an absolute path. */
function findImport(params: string, file: string, seen: string[]): string | Finding {
  const [, url, rest] = /^(?:url\()?\s*["']?([^"')\s]+)["']?\s*\)?\s*(.*)$/.exec(params) ?? []
  if (url === undefined || rest !== '') {
    return { message: `@import ${params} cannot be read`, fix: 'write @import "./themes/paper.css";' }
  }
  if (/^([a-z][\w+.-]*:|\/)/i.test(url)) {
    const fix = 'put the file beside this one; of a font, put the WOFF2 into public/fonts, see docs/theme.md'
    return { message: `${url} is not a file beside this one, and nothing is loaded from other hosts`, fix }
  }
  const path = resolve(dirname(file), url)
  if (seen.includes(path)) return { message: `${url} imports this file`, fix: 'remove one of the two imports' }
  if (existsSync(path)) return path
  const folder = dirname(path)
  const meant = didYouMean(basename(path), existsSync(folder) ? readdirSync(folder) : [])
  const fix = meant === undefined ? 'correct the path' : `did you mean ${url.replace(/[^/]*$/, '')}${meant}?`
  return { message: `there is no file ${url}`, fix }
}

/** Takes the values of a theme out of the rules for `:root`; of two with one name, the last counts. */
function takeValues(nodes: ChildNode[]): { declared: Declarations; unknown: Issue[] } {
  const declared: Declarations = new Map()
  const unknown: Issue[] = []
  for (const node of nodes) {
    if (isRoot(node)) takeFrom(node)
    else if ('walkDecls' in node) node.walkDecls(checkElsewhere)
  }
  return { declared, unknown }

  function takeFrom(rule: Rule) {
    for (const declaration of rule.nodes.filter((child) => child.type === 'decl')) {
      const finding = checkName(declaration.prop)
      if (finding) unknown.push(issueAt(declaration, finding))
      else if (!isThemeValueName(declaration.prop)) continue
      else {
        declaration.value = declaration.value.trim()
        declared.set(declaration.prop, declaration)
      }
      declaration.remove()
    }
  }

  /** Where readers choose a scheme, a value of only one of them would not follow. */
  function checkElsewhere(declaration: Declaration) {
    if (!isThemeValueName(declaration.prop) || !declaration.prop.startsWith('--color-')) return
    for (let parent = declaration.parent; parent && parent.type !== 'root'; parent = parent.parent as Rule['parent']) {
      const around = 'selector' in parent ? parent.selector : 'params' in parent ? parent.params : ''
      if (!/prefers-color-scheme|data-theme/.test(String(around))) continue
      const message = `${declaration.prop} is set for one colour scheme`
      unknown.push(issueAt(declaration, { message, fix: 'set both in :root: light-dark(#fff, #000)' }))
      declaration.remove()
      return
    }
  }
}

function isRoot(node: ChildNode): node is Rule {
  return node.type === 'rule' && /^(:root|html|:root,\s*:host)$/.test(node.selector)
}

function checkName(name: string): Finding | undefined {
  if (name === 'color-scheme') {
    return { message: 'color-scheme is a setting', fix: "write colorScheme: 'dark' in site.config.ts" }
  }
  if (!name.startsWith('--') || isThemeValueName(name)) return undefined
  const meant = didYouMean(name, themeValueNames)
  const isNear = meant !== undefined && (/^--(color|font)-/.test(name) || meant.length - name.length < 3)
  if (!isNear && !/^--(color|font)-/.test(name)) return undefined
  const fix = isNear ? `did you mean ${meant}?` : 'docs/theme.md lists all; a name of your own begins otherwise'
  return { message: `unknown ${name}`, fix }
}

function findMissing(declared: Declarations, file: string): Issue[] {
  const missing = themeValueNames.filter((name) => !declared.has(name))
  if (missing.length === 0) return []
  const are = missing.length === 1 ? 'is' : 'are'
  const fix = 'import a theme first, @import "./themes/paper.css";, or set it in :root'
  return [{ file, line: 1, column: 1, severity: 'error', message: `${missing.join(', ')} ${are} missing`, fix }]
}

function checkValue({ prop, value }: Declaration, declared: Declarations): Finding | undefined {
  switch (themeValues[prop as ThemeValueName].kind) {
    case 'colour': {
      const isColour = schemes.every((scheme) => getColour(declared, prop, scheme) !== undefined)
      const fix = 'write one for each scheme, light-dark(#fffdf8, #161513), in any notation of CSS, opaque'
      return isColour ? undefined : { message: `${prop}: ${value} is no colour`, fix }
    }
    case 'fonts': {
      const families = parseFontFamilies(value)
      if (families?.at(-1)?.isGeneric) return undefined
      const message = families ? `${prop} does not end in a generic family` : `${prop}: ${value} is no list of fonts`
      return { message, fix: 'write the names in quotes, and serif, sans-serif or monospace at the end' }
    }
    case 'length':
      if (isLength(value)) return undefined
      return {
        message: `${prop}: ${value} is no length`,
        fix: 'write one, such as 6px, or compute one: min(32rem, 61ch)',
      }
  }
}

/** The colour of a name in a scheme. A colour may refer to others, not to itself. */
function getColour(declared: Declarations, name: string, scheme: Scheme, seen: string[] = []): string | undefined {
  const value = declared.get(name)?.value
  if (value === undefined || seen.includes(name)) return undefined
  return resolveColour(value, scheme, (other) => getColour(declared, other, scheme, [...seen, name]))
}

function resolveColours(declared: Declarations): Theme['colours'] {
  const resolve = (name: ColourName) =>
    Object.fromEntries(schemes.map((scheme) => [scheme, getColour(declared, `--color-${name}`, scheme) ?? '']))
  // Object.fromEntries loses the names.
  return Object.fromEntries(colourNames.map((name) => [name, resolve(name)])) as Theme['colours']
}

/** Reads the `@font-face` rules; the rest is the blog’s own CSS. */
function takeFonts(nodes: ChildNode[], publicDir: string, issues: Issue[]): Pick<Theme, 'fonts' | 'css'> {
  const fonts: Theme['fonts'] = []
  const css: string[] = []
  for (const node of nodes) {
    if (node.type === 'atrule' && node.name === 'font-face') {
      const font = readWebFont(node, node.source?.input.file ?? '', publicDir)
      if ('css' in font) fonts.push(font)
      else
        issues.push(
          issueAt(node.nodes?.find((child) => child.type === 'decl' && child.prop === font.descriptor) ?? node, font),
        )
    } else if (node.type !== 'comment' && !(isRoot(node) && node.nodes.every(({ type }) => type === 'comment'))) {
      css.push(node.toString() + (node.type === 'atrule' && !node.nodes ? ';' : ''))
    }
  }
  return { fonts, css: css.join('\n') }
}

function findUnusedFonts(nodes: ChildNode[], { fonts, values, css }: Theme): Issue[] {
  const lists = themeValueNames.filter((name) => themeValues[name].kind === 'fonts').map((name) => values[name])
  const used = lists.flatMap((list) => parseFontFamilies(list) ?? []).map(({ name }) => name)
  return nodes.flatMap((node): Issue[] => {
    if (node.type !== 'atrule' || node.name !== 'font-face') return []
    const family = fonts.find(({ family }) => node.toString().includes(family))?.family
    if (family === undefined || used.includes(family) || css.includes(family)) return []
    const meant = didYouMean(family, used)
    const fix = meant ? `did you mean ${meant}?` : `begin a list with it: --font-text: "${family}", serif`
    return [{ ...issueAt(node, { message: `nothing is set in ${family}`, fix }), severity: 'warning' }]
  })
}

function issueAt({ source }: ChildNode, { message, fix, name }: Finding): Issue {
  const { line = 1, column = 1 } = source?.start ?? {}
  const file = source?.input.file ?? displayPath(DEFAULT_THEME)
  return { file, line, column, severity: 'error', message, fix, name }
}
