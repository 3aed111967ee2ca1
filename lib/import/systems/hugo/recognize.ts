import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CONFIG_FILES } from './config/load-config'

/** Folders that only sites of Hugo have. */
const FOLDERS = ['content', 'archetypes', 'themes', 'layouts']

/** Why a folder is a site of Hugo; `undefined` if it is not. */
export function recognizeHugo(folder: string): string | undefined {
  const has = (name: string) => existsSync(join(folder, name))
  const config = has('config/_default') ? 'config/_default' : CONFIG_FILES.find(has)
  const folders = FOLDERS.filter(has)
  if (config?.startsWith('hugo.') || (config === 'config/_default' && has('content'))) return `it has ${config}`
  if (config !== undefined && folders.length > 0) return `it has ${config} and the folder ${folders[0]}`
  const isBare = has('content') && folders.length > 1
  return isBare ? `it has the folders ${folders.join(', ')}` : undefined
}
