import { isTree, type Tree } from '@/lib/import/data/tree'
import { getText, getTree } from '@/lib/import/systems/hugo/config/tree'
import type { ContentFile } from './content-files'

/** Values for the pages below a section that match a target. */
type Handed = { target: Tree; values: Tree }

/**
 * Creates the function that adds to the values of a page those that the sections it is in hand down by `cascade`, and
 * the settings after them. The nearest section comes first, after the page itself.
 *
 * @param sections the pages of sections with their values
 * @param site what `cascade` is in the settings
 */
export function createCascade(
  sections: { source: ContentFile; values: Tree }[],
  site: unknown,
): (source: ContentFile, values: Tree) => Tree {
  const bySection = new Map(
    sections.flatMap(({ source, values }) => {
      const key = toKey(source, [...source.folders, source.name].filter(Boolean))
      return 'cascade' in values ? [[key, parseCascade(values.cascade)] as const] : []
    }),
  )
  const ofSite = parseCascade(site)
  if (bySection.size === 0 && ofSite.length === 0) return (_, values) => values
  return (source, values) => {
    const folders = [...source.folders, ...(source.kind === 'page' ? [] : [source.name])].filter(Boolean)
    const above = folders.map((_, index) => folders.slice(0, folders.length - index))
    const handed = [...above, []].flatMap((section) => bySection.get(toKey(source, section)) ?? [])
    const matching = [...handed, ...ofSite].filter(({ target }) => isMatch(target, source))
    const { cascade: _, ...own } = values
    return Object.assign({}, ...matching.toReversed().map((each) => each.values), own)
  }
}

function toKey({ language }: ContentFile, folders: string[]): string {
  return [language.key, ...folders].join('/')
}

/** One table of values, or a list of them for several targets. */
function parseCascade(value: unknown): Handed[] {
  return [value]
    .flat()
    .filter(isTree)
    .map(({ _target, target = _target, ...values }) => ({ target: getTree({ target }, 'target'), values }))
}

/** Whether a page is what `_target` says: by its path in the content, its kind and its language. */
function isMatch(target: Tree, { folders, name, kind, language, file }: ContentFile): boolean {
  const ownName = kind === 'page' ? [] : [name]
  const path = `/${[...folders, ...ownName, file.slice(file.lastIndexOf('/') + 1)].filter(Boolean).join('/')}`
  const own = { path, kind: kind === 'section' ? (name === '' ? 'home' : 'section') : 'page', lang: language.key }
  return Object.entries(own).every(([key, value]) => {
    const pattern = getText(target, key)
    return pattern === undefined || toRegExp(pattern).test(value)
  })
}

/** `/posts/**`, `{page,section}` */
function toRegExp(glob: string): RegExp {
  const source = glob
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(/\*+|\?/g, (sign) => (sign === '?' ? '[^/]' : sign === '*' ? '[^/]*' : '.*'))
    .replace(/\{([^{}]*)\}/g, (_, names: string) => `(${names.replaceAll(',', '|')})`)
  return new RegExp(`^${source}$`, 'i')
}
