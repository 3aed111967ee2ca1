import type { SiteConfig } from '@/lib/config/site-config'

/** The text of a `site.config.ts` with these settings. */
export function printSettings(settings: SiteConfig): string {
  return `import type { SiteConfig } from '@/lib/config/site-config'

/** The settings of the blog. Hover over one to see what it does; \`lib/config/site-config.ts\` lists all of them. */
export const siteConfig: SiteConfig = ${print(settings, '')}
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

function quote(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  return `'${escaped}'`
}
