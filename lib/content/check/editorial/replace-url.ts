import type { Edit } from '@/lib/diagnostics/issue'
import type { TextLink } from '@/lib/markdown/plugins/rehype-links'

/** Replaces the URL of a link, if it is known where it is written, and if the new one needs no quoting there. */
export function replaceUrl({ url, urlPosition }: TextLink, replacement: string): Edit | undefined {
  const isPlain = /^[^\s<>()[\]"'&\\]+$/.test(replacement)
  return urlPosition && isPlain ? { ...urlPosition, written: url, replacement } : undefined
}
