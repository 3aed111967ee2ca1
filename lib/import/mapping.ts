import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMap, isScalar, parseDocument, stringify } from 'yaml'
import { CommandError } from '@/lib/command-line/command'
import type { Mapping, TemplateUse } from './source-site'

/** The file in which the author decides what becomes of shortcodes and includes of the old site’s own. */
export const MAPPING_FILE = 'import.yml'

/**
 * Reads the decisions of the author.
 *
 * @param root absolute path of the folder that is imported into
 * @throws CommandError with the line of an entry that is neither `keep`, `drop` nor a template
 */
export async function readMapping(root: string): Promise<Mapping> {
  const text = await readFile(join(root, MAPPING_FILE), 'utf8').catch(() => '')
  const document = parseDocument(text)
  const [error] = document.errors
  if (error) throw new CommandError(`${MAPPING_FILE}:${error.linePos?.[0].line ?? 1}: ${error.message.split('\n')[0]}`)
  const { contents } = document
  if (!isMap(contents)) return {}
  const mapping: Mapping = {}
  for (const { key, value } of contents.items) {
    const name = isScalar(key) ? String(key.value) : ''
    const decision = isScalar(value) ? value.value : isMap(value) ? { template: value.get('template') } : undefined
    if (decision === 'keep' || decision === 'drop') mapping[name] = decision
    else if (
      typeof decision === 'object' &&
      decision !== null &&
      'template' in decision &&
      typeof decision.template === 'string'
    )
      mapping[name] = { template: decision.template }
    else {
      const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0
      const line = text.slice(0, offset).split('\n').length
      throw new CommandError(`${MAPPING_FILE}:${line}: ${name} is neither keep, drop, nor { template: … }`)
    }
  }
  return mapping
}

/**
 * Renders the file with what was found besides what it decides already: each name with how often it is used, where
 * first, and a guess.
 *
 * @returns undefined if there is nothing new
 */
export function renderMapping(
  mapping: Mapping,
  uses: (TemplateUse & { file: string })[],
  written: string | undefined,
): string | undefined {
  const names = [...new Set(uses.map(({ name }) => name))].filter((name) => !Object.hasOwn(mapping, name)).sort()
  if (names.length === 0) return undefined
  const entries = names.map((name) => {
    const ofName = uses.filter((use) => use.name === name)
    const [first] = ofName
    const place = `# ${ofName.length} ${ofName.length === 1 ? 'time' : 'times'}, first in ${first?.file}:${first?.line}`
    return `${place}\n${stringify({ [name]: first?.guess ?? 'keep' }, { lineWidth: 0 })}`
  })
  return [written?.trimEnd() ?? HEAD.trimEnd(), '', ...entries].join('\n')
}

/** Fills a template of the author. @param getValue the value of a parameter, of `0`, or of `inner` */
export function fillTemplate(template: string, getValue: (name: string) => string | undefined): string {
  return template.replace(/\{\{\s*([\w-]+)\s*\}\}/g, (_, name: string) => getValue(name) ?? '')
}

const HEAD = `# What becomes of the shortcodes and includes of the old site’s own. These are guesses: correct them, and import again.
# keep: the text between its tags stays. drop: nothing of it stays.
# { template: '…' }: this instead, in which {{ name }} is the value of a parameter, {{ 0 }} of the first one without a
# name, and {{ inner }} the text between its tags.
`
