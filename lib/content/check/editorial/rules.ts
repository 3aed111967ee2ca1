import type { CheckedSite } from '@/lib/content/check/checked-site'
import type { Issue } from '@/lib/diagnostics/issue'
import type { WarningName } from '@/lib/diagnostics/warnings'
import { bareUrls } from './bare-urls'
import { duplicateHeadings } from './duplicate-headings'
import type { EditorialRule } from './editorial-rule'
import { headingLevels } from './heading-levels'
import { heavyImages } from './heavy-images'
import { indirectLinks } from './indirect-links'
import { linkText } from './link-text'
import { longDescription } from './long-description'
import { longTitle } from './long-title'

/**
 * The rules of what a good editor would say, by the names of their warnings. Those that are not here are found by the
 * rules of the content check on the way: a first-level heading by `check-bodies.ts`, a missing alternative text and a
 * redirected link by `check-links.ts`, an update in the future by the parser of posts.
 */
const rules: { [N in WarningName]?: EditorialRule } = {
  'heading-levels': headingLevels,
  'duplicate-headings': duplicateHeadings,
  'link-text': linkText,
  'bare-urls': bareUrls,
  'long-title': longTitle,
  'long-description': longDescription,
  'heavy-images': heavyImages,
  'indirect-links': indirectLinks,
}

/** Applies every editorial rule. */
export function checkEditorially(site: CheckedSite): Issue[] {
  return Object.entries(rules).flatMap(([name, find]) =>
    // Object.entries loses the type of the names.
    find(site).map((issue): Issue => ({ ...issue, severity: 'warning', name: name as WarningName })),
  )
}
