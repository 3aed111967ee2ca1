import type { Fields } from '@/lib/content/front-matter/fields'
import type { SourceFile } from '@/lib/content/front-matter/source-file'
import { isWarningName, type WarningName } from '@/lib/diagnostics/warnings'

/** The exception of a file from warnings of the content check. */
export const ignoreFields = {
  ignore: {
    kind: 'ignoredWarnings',
    description:
      'Warnings of the [content check](docs/content-check.md) not to give: `{ link-text: why it is right }`.',
    default: 'none',
  },
} as const satisfies Fields

/** The warnings that a file is excepted from. Names and reasons are validated where the front matter is read. */
export function getIgnoredWarnings({ frontMatter: { ignore } }: Pick<SourceFile, 'frontMatter'>): WarningName[] {
  return typeof ignore === 'object' && ignore !== null ? Object.keys(ignore).filter(isWarningName) : []
}
