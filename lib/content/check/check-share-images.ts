import { findFile } from '@/lib/content/compile/find-file'
import type { HeldBack, Library } from '@/lib/content/compile/library'
import type { SiteMap } from '@/lib/content/compile/url-index'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import { type ContentIssue, errorAtKey } from '@/lib/diagnostics/issue'
import { isNamedAsImage } from '@/lib/images/image-format'
import { decodePath, postPath } from '@/lib/routing/urls'

/** Looks for the images that posts name for where they are shared; those of other hosts are taken on trust. */
export function checkShareImages(
  { library, heldBack }: { library: Library; heldBack: HeldBack },
  site: SiteMap,
): ContentIssue[] {
  return [...library.posts, ...heldBack.posts].flatMap(({ file, slug, shareImage, state }) => {
    if (shareImage === undefined || /^https?:\/\//.test(shareImage)) return []
    const page = { file, from: postPath(slug), isSeen: state === 'published' }
    const complain = (message: string, fix: string) => [errorAtKey(file, ['image'], message, fix)]
    const found = findFile(shareImage, page, site)
    if (found && page.isSeen && found.isWaiting) {
      const fix = 'publish that post first, or put a copy beside this one'
      return complain(`${shareImage} stands beside a post that is not published yet`, fix)
    }
    if (found && isNamedAsImage(found.path) && !found.path.endsWith('.svg')) return []
    if (found) return complain(`${shareImage} is no image that others show`, 'choose a JPEG or a PNG')
    const from = decodePath(page.from)
    const known = [...site.files.keys()].filter(isNamedAsImage)
    const meant = didYouMean(shareImage.startsWith('/') ? shareImage : from + shareImage, known)
    const fix = meant
      ? `did you mean ${meant.startsWith(from) ? meant.slice(from.length) : meant}?`
      : 'put it beside the post, posts/slug/index.md, or into public/'
    return complain(`there is no image ${shareImage}`, fix)
  })
}
