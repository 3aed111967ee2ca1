/**
 * Whether a post or a page is a draft. A value of `draft` or `published` that cannot be read is reported, and counts as
 * a draft until it is corrected: guessing might publish one.
 *
 * @param frontMatter as written
 * @param values what could be read of it
 */
export function parseIsDraft(
  frontMatter: Record<string, unknown>,
  values: { draft?: boolean; published?: boolean },
): boolean {
  const isUnclear = (['draft', 'published'] as const).some(
    (key) => frontMatter[key] !== undefined && values[key] === undefined,
  )
  return isUnclear || values.draft === true || values.published === false
}
