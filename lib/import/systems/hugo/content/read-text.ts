import yaml from 'js-yaml'
import { parse as parseToml } from 'smol-toml'
import type { SourceFrontMatter } from '@/lib/import/source-site'

export type SourceText = { frontMatter: SourceFrontMatter; body: string; bodyLine: number }

export function readText(text: string): SourceText {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const lead = /^\s*/.exec(source)?.[0] ?? ''
  const at = lead.lastIndexOf('\n') + 1
  const rest = source.slice(at)
  const fence = /^(---|\+\+\+)[ \t]*\n/.exec(rest)
  let raw = ''
  let behind = 0
  let values: Record<string, unknown> = {}
  if (fence) {
    const close = new RegExp(`^${fence[1] === '---' ? '---' : '\\+\\+\\+'}[ \\t]*(?:\\n|$)`, 'm')
    const content = rest.slice(fence[0].length)
    const end = close.exec(content)
    if (end) {
      raw = content.slice(0, end.index)
      behind = at + fence[0].length + end.index + end[0].length
      values = (fence[1] === '---' ? yaml.load(raw, { json: true, schema: yaml.CORE_SCHEMA }) : toml(raw)) as Record<
        string,
        unknown
      >
    }
  }
  const lines = raw.split('\n')
  const first = source.slice(0, at).split('\n').length
  return {
    frontMatter: {
      values: Object.fromEntries(Object.entries(values ?? {}).map(([key, value]) => [key.toLowerCase(), value])),
      isQuoted: () => false,
      getLine: (key) => {
        const index = lines.findIndex((line) => new RegExp(`^${key}\\s*[:=]`, 'i').test(line))
        return index === -1 ? first : first + index + 1
      },
      comments: [],
    },
    body: source.slice(behind),
    bodyLine: source.slice(0, behind).split('\n').length,
  }
}

function toml(raw: string): Record<string, unknown> {
  return JSON.parse(JSON.stringify(parseToml(raw)))
}
