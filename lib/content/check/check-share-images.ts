import { findFile } from '@/lib/content/compile/find-file'
import { isPublished } from '@/lib/content/compile/publication'
import { errorAt } from '@/lib/content/front-matter/source-file'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import type { Issue } from '@/lib/diagnostics/issue'
import { hasImageExtension } from '@/lib/images/image-format'
import { decodePath } from '@/lib/routing/paths'
import { postPath } from '@/lib/routing/urls'
import type { CheckedSite } from './checked-site'

/** Reports share images that do not exist, or whose format no service shows. Those of other hosts are not checked. */
export function checkShareImages({ entries, files }: Pick<CheckedSite, 'entries' | 'files'>): Issue[] {
  return entries.posts.flatMap((post) => {
    const { file, slug, shareImage } = post
    if (shareImage === undefined || /^https?:\/\//.test(shareImage)) return []
    const page = { file, path: postPath(slug), isPublished: isPublished(post) }
    const error = (message: string, fix: string) => errorAt(post, ['image'], message, fix)
    const found = findFile(shareImage, page, files)
    if (found && page.isPublished && found.isUnpublished) {
      const fix = 'publish that post first, or put a copy beside this one'
      return error(`${shareImage} is in the folder of a post that is not published yet`, fix)
    }
    if (found && hasImageExtension(found.path) && !found.path.endsWith('.svg')) return []
    if (found) return error(`${shareImage} is not an image that other sites show`, 'choose a JPEG or a PNG')
    const folder = decodePath(page.path)
    const images = [...files.byUrl.keys()].filter(hasImageExtension)
    const meant = didYouMean(shareImage.startsWith('/') ? shareImage : folder + shareImage, images)
    const fix = meant
      ? `did you mean ${meant.startsWith(folder) ? meant.slice(folder.length) : meant}?`
      : 'put it beside the post, posts/slug/index.md, or into public/'
    return error(`there is no image ${shareImage}`, fix)
  })
}
