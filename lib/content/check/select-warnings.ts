import type { SiteConfig } from '@/lib/config/site-config'
import { errorAt, type SourceFile } from '@/lib/content/front-matter/source-file'
import { getIgnoredWarnings } from '@/lib/content/model/ignore'
import { isImported } from '@/lib/content/model/imported'
import { type Issue, isError } from '@/lib/diagnostics/issue'
import { isExternalWarning, type WarningName } from '@/lib/diagnostics/warnings'

/**
 * Leaves out the warnings that the settings switch off, those that a file is excepted from by its field `ignore`, and
 * what a good editor would say about a text that comes from another blog.
 * Such an exception from what is not found is a warning itself, so that none of them outlives its reason.
 *
 * @param sources the files whose texts have been checked
 */
export function selectWarnings(issues: Issue[], sources: SourceFile[], settings: SiteConfig['check'] = {}): Issue[] {
  const toKey = (file: string, name: string) => `${name} ${file}`
  const found = new Set(issues.flatMap(({ file, name }) => (name === undefined ? [] : toKey(file, name))))
  const withErrors = new Set(issues.filter(isError).map(({ file }) => file))
  const ignored = new Set<string>()
  const unused: Issue[] = []
  for (const source of sources) {
    for (const name of getIgnoredWarnings(source)) {
      ignored.add(toKey(source.file, name))
      // Other hosts have not been looked at here, and a file with errors may not have been looked into.
      if (isExternalWarning(name)) continue
      if (found.has(toKey(source.file, name)) || withErrors.has(source.file)) continue
      const message = `ignore: there is no ${name} here to ignore`
      unused.push({ ...errorAt(source, ['ignore', name], message, 'remove it'), severity: 'warning' })
    }
  }
  const imported = new Set(sources.filter(isImported).map(({ file }) => file))
  const isEditorial = (name: WarningName) => name !== 'missing-targets' && !isExternalWarning(name)
  const isWanted = ({ file, name }: Issue) =>
    name === undefined ||
    (settings[name] !== 'off' && !ignored.has(toKey(file, name)) && !(imported.has(file) && isEditorial(name)))
  return [...issues.filter(isWanted), ...unused]
}
