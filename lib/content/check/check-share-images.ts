import { isPublished } from '@/lib/content/compile/publication'
import type { SiteEntries } from '@/lib/content/compile/resolve-references'
import { findShareImage } from '@/lib/content/compile/share-images'
import { errorAt } from '@/lib/content/front-matter/source-file'
import { type Issue, isFinding } from '@/lib/diagnostics/issue'
import { toShareImage } from '@/lib/images/variants'
import { postPath, resolveSitePath } from '@/lib/routing/urls'
import { isAbsoluteUrl } from '@/lib/text/absolute-url'
import type { CheckedSite } from './checked-site'
import { suggestImage } from './suggest-image'

/** Formats that sites do not show, by the extension of an image on another host, which cannot be read. */
const NOT_SHOWN = /\.(svgz?|avif|tiff?|heic|heif|jxl|bmp|ico)$/i

const MISSING = 'put it beside the post, posts/slug/index.md, or into public/'

/** Reports share images that do not exist, that cannot be read, or that no other site would show. */
export function checkShareImages({ entries, ...context }: Pick<CheckedSite, 'entries' | 'files' | 'images'>): Issue[] {
  return entries.posts.flatMap((post) => checkShareImage(post, context))
}

function checkShareImage(
  post: SiteEntries['posts'][number],
  { files, images }: Pick<CheckedSite, 'files' | 'images'>,
): Issue[] {
  const { slug, declaredImage } = post
  if (declaredImage === undefined) return []
  const error = (message: string, fix: string) => [errorAt(post, ['image'], message, fix)]
  const notShown = () => error(`${declaredImage} is not an image that other sites show`, 'choose a JPEG or a PNG')
  const page = postPath(slug)
  const file = findShareImage(post, files)
  if (!file && isAbsoluteUrl(declaredImage) && resolveSitePath(declaredImage, page) === undefined)
    return NOT_SHOWN.test(new URL(declaredImage).pathname) ? notShown() : []
  if (!file) return error(`there is no image ${declaredImage}`, suggestImage(declaredImage, page, files) ?? MISSING)
  if (isPublished(post) && file.isUnpublished) {
    const fix = 'publish that post first, or put a copy beside this one'
    return error(`${declaredImage} is in the folder of a post that is not published yet`, fix)
  }
  const info = images.get(file.path)
  if (!info) return []
  if (isFinding(info)) return error(info.message, info.fix)
  return toShareImage(file.path, info) ? [] : notShown()
}
