import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { isMainThread } from 'node:worker_threads'
import './ignore-closed-pipes.mjs'

/*
 * Loads TypeScript for the scripts of the project, and says what keeps every one of them from starting: a folder whose
 * path Next, Tailwind and tsx take for a URL, packages that are not installed, and settings that cannot be loaded.
 */
const [sign] = process.cwd().match(/[#?%]/) ?? []
if (sign) exit(`${process.cwd()} has a ${sign} in it, and is read as a URL by other programs. Rename the folder.`)

await import('tsx').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
  exit('The packages of this project are not installed. Run npm ci.')
})

// Worker threads begin like their process, which has loaded the settings.
if (isMainThread && existsSync('tsconfig.json')) {
  const { loadSettingsFile } = await import('@/lib/config/settings-file')
  const { formatIssue } = await import('@/lib/diagnostics/issue')
  const { issues } = await loadSettingsFile((path) => import(pathToFileURL(path).href))
  if (issues.length > 0) exit(issues.map(formatIssue).join('\n'))
}

/** @param {string} message */
function exit(message) {
  console.error(message)
  process.exit(1)
}
