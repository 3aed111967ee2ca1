import { existsSync, readFileSync } from 'node:fs'
import type { SitePaths } from '@/lib/config/paths'

/** The paths of the pages that Next renders in this build, encoded; undefined if it renders all of them. */
export function readRenderedPaths({
  renderedPathsFile,
}: Pick<SitePaths, 'renderedPathsFile'>): ReadonlySet<string> | undefined {
  if (!existsSync(/* turbopackIgnore: true */ renderedPathsFile)) return undefined
  return new Set(JSON.parse(readFileSync(/* turbopackIgnore: true */ renderedPathsFile, 'utf8')))
}
