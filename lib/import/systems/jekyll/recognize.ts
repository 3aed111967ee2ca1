import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CONFIG_FILES } from './config/load-config'

const FOLDERS = ['_posts', '_drafts', '_layouts', '_includes', '_data']

/** Why a folder is a blog of Jekyll; `undefined` if it is not. */
export function recognizeJekyll(folder: string): string | undefined {
  const has = (name: string) => existsSync(join(folder, name))
  const config = CONFIG_FILES.find(has)
  const folders = FOLDERS.filter(has)
  if (config !== undefined && folders.length > 0) return `it has ${config} and the folder ${folders[0]}`
  if (namesJekyll(join(folder, 'Gemfile'))) return 'its Gemfile has jekyll'
  if (has('_posts')) return 'it has the folder _posts'
  return config === undefined ? undefined : `it has ${config}`
}

function namesJekyll(gemfile: string): boolean {
  try {
    return /^\s*gem\s+["'](jekyll|github-pages)["']/m.test(readFileSync(gemfile, 'utf8'))
  } catch {
    return false
  }
}
