import { type Fields, supportedKeys } from './fields'

/** The fields of a front matter as a Markdown table, for the README. */
export function fieldTable(fields: Fields): string {
  const rows = supportedKeys(fields).map((key) => {
    const field = fields[key]
    const fallback = field?.required ? 'an error' : (field?.default ?? '–')
    return `| \`${key}\` | ${field?.description} | ${fallback} |`
  })
  return ['| field | description | default |', '|---|---|---|', ...rows].join('\n')
}

/**
 * Updates the tables of fields in a Markdown document, each between `<!-- fields: posts -->` and `<!-- /fields -->`.
 *
 * @throws if the document lacks the markers of a table
 */
export function withFieldTables(markdown: string, tables: Record<string, Fields>): string {
  return Object.entries(tables).reduce((text, [name, fields]) => {
    const [before, rest] = split(text, `<!-- fields: ${name} -->\n`)
    const [, after] = split(rest, '<!-- /fields -->')
    return `${before}<!-- fields: ${name} -->\n\n${fieldTable(fields)}\n\n<!-- /fields -->${after}`
  }, markdown)
}

function split(text: string, marker: string): [before: string, after: string] {
  const index = text.indexOf(marker)
  if (index === -1) throw new Error(`the document has no ${marker.trim()}`)
  return [text.slice(0, index), text.slice(index + marker.length)]
}
