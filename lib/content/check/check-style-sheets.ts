import { readFileSync } from 'node:fs'
import type { Issue, Severity } from '@/lib/diagnostics/issue'
import { mapStyleUrls, type UrlUse } from '@/lib/html/url-attributes'
import { basePath, resolveSitePath } from '@/lib/routing/urls'
import type { CheckedSite } from './checked-site'
import { suggestUrl } from './suggest-url'
import { findAnswer } from './url-index'

type Context = Pick<CheckedSite, 'files' | 'urls'>

/**
 * Checks what the style sheets that texts refer to load: files of the site, which must exist. A page allows what its
 * own `<style>` loads, but it does not know what is in a file.
 */
export function checkStyleSheets({ texts, files, urls }: Context & Pick<CheckedSite, 'texts'>): Issue[] {
  const issues: Issue[] = []
  // A set that grows while it is iterated: with the style sheets that others import.
  const paths = new Set(
    texts.flatMap(({ rendered, page }) =>
      rendered.references.flatMap(({ kind, url }) => (kind === 'style' ? (resolveSitePath(url, page.path) ?? []) : [])),
    ),
  )
  for (const path of paths) {
    const file = files.byUrl.get(path)?.path
    if (file === undefined) continue
    const css = readFileSync(file, 'utf8')
    mapStyleUrls(css, (url, use) => {
      const target = resolveSitePath(url, path)
      if (use.kind === 'style' && target !== undefined) paths.add(target)
      const issue = checkUrl(url, use, path, { files, urls })
      const lines = css.slice(0, use.offset).split('\n')
      if (issue) issues.push({ file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, ...issue })
      return url
    })
  }
  return issues
}

function checkUrl(
  url: string,
  { kind }: UrlUse,
  from: string,
  site: Context,
): Pick<Issue, 'severity' | 'message' | 'fix'> | undefined {
  if (/^(#|$)/.test(url)) return undefined
  const target = resolveSitePath(url, from)
  if (target === undefined) {
    const severity: Severity = kind === 'style' ? 'error' : 'warning'
    const message = `${url} is not a file of the site, and pages let their style sheets load nothing else`
    return { severity, message, fix: 'put a file beside the style sheet, or write the rule into a <style> of the text' }
  }
  if (!findAnswer(target, site)) {
    const meant = suggestUrl(url, from.replace(/[^/]*$/, ''), [...site.files.byUrl.keys()])
    const fix = meant ? `did you mean ${meant}?` : 'put it beside the style sheet'
    return { severity: 'error', message: `there is no file ${url}`, fix }
  }
  if (!url.startsWith('/') || basePath() === '') return undefined
  const message = `${url} is not below ${basePath()}, where the site is`
  return { severity: 'warning', message, fix: 'write a URL that is relative to the style sheet' }
}
