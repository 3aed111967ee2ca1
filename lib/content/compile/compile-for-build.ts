import { createProgressReport } from '@/lib/command-line/progress'
import { getPreviewedSlug } from '@/lib/config/environment'
import type { SitePaths } from '@/lib/config/paths'
import { getSettingsIssues } from '@/lib/config/settings-issues'
import { isError } from '@/lib/diagnostics/issue'
import { formatIssueReport } from '@/lib/diagnostics/issue-report'
import { readTheme } from '@/lib/theme/read-theme'
import { writeTheme } from '@/lib/theme/write-theme'
import type { Compilation } from './compile-content'
import { createCompiler } from './compiler'
import { checkPreviewedSlug } from './publication'
import { formatPublication } from './report'

/**
 * Compiles the content once, and prints every issue and what is published.
 *
 * @param options.showAllWarnings whether those are printed too of which there are many of a kind
 * @returns undefined if there is an error; then nothing is written
 */
export async function compileForBuild(
  paths: SitePaths,
  { showAllWarnings = false } = {},
): Promise<Compilation | undefined> {
  const theme = readTheme()
  const compile = createCompiler(paths, { onProgress: createProgressReport('Texts') })
  const compilation = await compile([...getSettingsIssues(), ...theme.issues])
  const report = formatIssueReport(compilation.issues, { all: showAllWarnings })
  if (compilation.issues.some(isError)) {
    console.error(report)
    return undefined
  }
  const previewedSlug = getPreviewedSlug()
  const mistake = previewedSlug && checkPreviewedSlug(previewedSlug, compilation.unpublished)
  if (mistake) {
    console.error(`${mistake.message} (${mistake.fix})`)
    return undefined
  }
  console.log(report)
  console.log(formatPublication(compilation, paths.contentDir))
  if (previewedSlug) console.log(`This preview shows none of these but ${previewedSlug}.`)
  await writeTheme(theme, paths)
  return compilation
}
