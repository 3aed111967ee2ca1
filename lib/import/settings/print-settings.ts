import type { SiteConfig } from '@/lib/config/site-config'
import type { PlannedFile } from '@/lib/import/plan/plan-import'

/** At most this many redirects are in the settings themselves; more are in a file of their own. */
const MAX_REDIRECTS = 20

/** The text of a `site.config.ts` with these settings, and the file with their redirects if there are many. */
export function printSettings(settings: SiteConfig): { text: string; redirectsFile?: PlannedFile } {
  const { redirects = {} } = settings
  if (Object.keys(redirects).length <= MAX_REDIRECTS) return { text: printModule(print(settings, '')) }
  const text = print({ ...settings, redirects: IMPORTED }, '').replace(`redirects: ${print(IMPORTED, '')}`, 'redirects')
  return {
    text: printModule(text, "import redirects from './redirects.json'\n"),
    redirectsFile: { path: 'redirects.json', content: `${JSON.stringify(redirects, null, 2)}\n` },
  }
}

const IMPORTED = 'imported from redirects.json'

function printModule(settings: string, imports = ''): string {
  return `import type { SiteConfig } from '@/lib/config/site-config'
${imports}
/** The settings of the blog. Hover over one to see what it does; \`lib/config/site-config.ts\` lists all of them. */
export const siteConfig: SiteConfig = ${settings}
`
}

/** A value as TypeScript. What fits on a line is on one, if there is not much of it. */
function print(value: unknown, indent: string): string {
  if (typeof value === 'string') return quote(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const inner = `${indent}  `
  const isList = Array.isArray(value)
  const parts = isList
    ? value.map((entry) => print(entry, inner))
    : Object.entries(value).flatMap(([key, entry]) =>
        entry === undefined ? [] : [`${printKey(key)}: ${print(entry, inner)}`],
      )
  const [open, close] = isList ? '[]' : '{}'
  if (parts.length === 0) return `${open}${close}`
  const line = isList ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`
  if (indent !== '' && line.length < 90 && !line.includes('\n')) return line
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join('')}${indent}${close}`
}

function printKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key)
}

/** In single quotes, unless the text has one. */
function quote(text: string): string {
  const escaped = JSON.stringify(text)
  return text.includes("'") ? escaped : `'${escaped.slice(1, -1).replaceAll('\\"', '"')}'`
}
