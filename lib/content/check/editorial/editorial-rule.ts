import type { CheckedSite } from '@/lib/content/check/checked-site'
import { bodyIssue, errorAt } from '@/lib/content/front-matter/source-file'
import type { Finding, Issue, Position } from '@/lib/diagnostics/issue'

/** A rule of what a good editor would say. What it finds becomes a warning with its name. */
export type EditorialRule = (site: CheckedSite) => Issue[]

type Text = CheckedSite['texts'][number]

/** A rule about the body of each text, in which positions count from 1. */
export function inBodies(find: (text: Text, site: CheckedSite) => (Finding & Position)[]): EditorialRule {
  return (site) =>
    site.texts.flatMap((text) => find(text, site).map((finding) => bodyIssue(text.source, finding, 'warning')))
}

/** A rule about a field that a file has written itself. */
export function inField(field: string, find: (value: string) => Finding | undefined): EditorialRule {
  return ({ texts }) =>
    texts.flatMap(({ source }) => {
      const value = source.frontMatter[field]
      const finding = typeof value === 'string' ? find(value.trim().replace(/\s+/g, ' ')) : undefined
      return finding ? errorAt(source, [field], finding.message, finding.fix) : []
    })
}
