import { existsSync } from 'node:fs'
import { basename, dirname, extname, join, relative } from 'node:path'
import { describeError, parseData } from '@/lib/import/data/parse-data'
import { isTree, type Tree } from '@/lib/import/data/tree'
import { lost, type Note } from '@/lib/import/note'
import { readText } from '@/lib/import/read-text'
import { listSiteFiles } from '@/lib/import/systems/hugo/list-site-files'
import { lowerKeys } from './tree'

const EXTENSIONS = ['toml', 'yaml', 'yml', 'json']

/** The files that are the configuration of a site, in the order in which Hugo looks for them. */
export const CONFIG_FILES = ['hugo', 'config'].flatMap((name) => EXTENSIONS.map((extension) => `${name}.${extension}`))

const CONFIG_FOLDER = 'config/_default'

/**
 * Reads the configuration of a site: its first configuration file, and above it those of `config/_default`, where
 * `params.toml` has what is in `params`. Keys are in lower case, since Hugo ignores their case.
 */
export async function loadConfig(folder: string): Promise<{ config: Tree; notes: Note[] }> {
  const notes: Note[] = []
  const files = CONFIG_FILES.filter((file) => existsSync(join(folder, file))).slice(0, 1)
  const parts = await listSiteFiles(folder, CONFIG_FOLDER)
  const config: Tree = {}
  for (const file of [...files, ...parts.filter((part) => EXTENSIONS.includes(extname(part).slice(1)))]) {
    const values = await readConfigFile(folder, file, notes)
    merge(config, inPlace(relative(CONFIG_FOLDER, file), values))
  }
  return { config, notes }
}

/** `menus.fr.toml` → what is in `languages.fr.menus`. A file of the root is the root. */
function inPlace(file: string, values: Tree): Tree {
  if (file.startsWith('..')) return values
  const [name = '', language] = basename(file, extname(file)).toLowerCase().split('.')
  const isRoot = (name === 'hugo' || name === 'config') && dirname(file) === '.'
  const own = isRoot ? values : { [name === 'menus' ? 'menu' : name]: values }
  return language ? { languages: { [language]: own } } : own
}

async function readConfigFile(folder: string, file: string, notes: Note[]): Promise<Tree> {
  const { text, notes: encodingNotes } = await readText(folder, file)
  notes.push(...encodingNotes)
  try {
    const values = parseData(extname(file).slice(1), text)
    return isTree(values) ? lowerKeys(values) : {}
  } catch (error) {
    const { line, message: reason } = describeError(error, text)
    const message = `the configuration is not valid: ${reason}`
    const fix = 'correct it, and import again'
    notes.push({ file, line, ...lost('settings that cannot be read', message, fix) })
    return {}
  }
}

function merge(target: Tree, source: Tree) {
  for (const [key, value] of Object.entries(source)) {
    const before = target[key]
    if (isTree(before) && isTree(value)) merge(before, value)
    else target[key] = value
  }
}
