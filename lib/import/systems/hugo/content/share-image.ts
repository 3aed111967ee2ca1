import { getText, getTexts, getTree, type Tree } from '@/lib/import/systems/hugo/config/tree'

/** Where themes of Hugo have the image of a page, the most common first. */
const FIELDS = [
  'images',
  'image',
  'cover',
  'featured_image',
  'featuredimage',
  'feature_image',
  'og_image',
  'ogimage',
  'banner',
  'banner_image',
  'hero',
  'header',
  'thumbnail',
  'featured',
]

/**
 * The image of a page, with the field that has it: a URL, or the path at which the site serves it.
 *
 * @param resources the files of a bundle, by their path within it
 * @param base the path of the page
 */
export function getShareImage(
  values: Tree,
  resources: { path: string }[],
  base: string,
): { image: string; field: string } | undefined {
  for (const field of FIELDS) {
    const table = getTree(values, field)
    const text =
      getTexts(values, field)[0] ??
      getText(table, 'image') ??
      getText(table, 'src') ??
      getText(table, 'url') ??
      getText(table, 'teaser') ??
      getText(table, 'og_image')
    if (text === undefined || !/\.(png|jpe?g|gif|webp|avif|svg)([?#].*)?$/i.test(text)) continue
    if (/^(https?:)?\/\//.test(text)) return { image: text, field }
    const isOwn = resources.some(({ path }) => path === text.replace(/^\.\//, ''))
    return { image: isOwn ? `${base}${text.replace(/^\.\//, '')}` : `/${text.replace(/^\.?\//, '')}`, field }
  }
  return undefined
}
