import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { CommandError } from '@/lib/command-line/command'
import { resolveSitePaths } from '@/lib/config/paths'
import type { SourceSite } from '@/lib/import/source-site'
import type { Redirect } from '@/lib/routing/redirects'
import { siteUrl } from '@/lib/routing/urls'
import { renderVerification, summarizeVerification } from './render-report'
import { hasLosses, type Verification } from './verification'
import { verifyImport } from './verify-import'

/** The file that has all that a verification has found. */
const REPORT = 'verify-report.md'

type VerificationOptions = {
  /** The absolute path of the folder with `content/`, in which the report is written. */
  root: string
  /** The folder of the built site, as it was named; `out` by default. */
  built: string | undefined
  /** The folder of the old site as its program built it, as it was named. */
  against: string | undefined
  asJson: boolean
}

/**
 * Compares the built site with the old one, and writes `verify-report.md`.
 *
 * @returns what is printed, and whether something of the old site is lost
 * @throws CommandError if there is no build
 */
export async function runVerification(
  source: SourceSite,
  { root, built = 'out', against, asJson }: VerificationOptions,
): Promise<{ output: string; isLossless: boolean }> {
  const builtDir = resolve(root, built)
  if (!existsSync(join(builtDir, 'index.html'))) {
    throw new CommandError(`there is no built site in ${relative('.', builtDir)} (run npm run build)`)
  }
  const againstDir = against === undefined ? undefined : resolve(against)
  if (againstDir !== undefined && !existsSync(againstDir)) throw new CommandError(`there is no folder ${against}`)
  const redirects = await readRedirects(builtDir)
  const found = await verifyImport({ source, builtDir, redirects, againstDir, ownUrl: siteUrl() })
  const verification: Verification = { ...found, against }
  await writeFile(join(root, REPORT), `${renderVerification(verification)}\n`)
  const summary = `${summarizeVerification(verification)}\n${REPORT} has all of it.`
  return { output: asJson ? JSON.stringify(verification, null, 2) : summary, isLossless: !hasLosses(verification) }
}

/** The redirects of a build, without which only those remain that are done by pages. */
async function readRedirects(builtDir: string): Promise<Redirect[]> {
  const { redirectsFile } = resolveSitePaths({ ...process.env, OUT_DIR: builtDir })
  return existsSync(redirectsFile) ? JSON.parse(await readFile(redirectsFile, 'utf8')) : []
}
