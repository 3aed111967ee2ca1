import { findPortrait } from '@/lib/content/compile/place-portraits'
import { errorAt } from '@/lib/content/front-matter/source-file'
import { type Issue, isFinding } from '@/lib/diagnostics/issue'
import { toPortrait } from '@/lib/images/variants'
import { authorPath } from '@/lib/routing/urls'
import type { CheckedSite } from './checked-site'
import { suggestImage } from './suggest-image'

/** Reports portraits that do not exist, that cannot be read or shown, or that are on another site. */
export function checkPortraits({ entries, files, images }: Pick<CheckedSite, 'entries' | 'files' | 'images'>): Issue[] {
  return entries.authors.flatMap((author) => {
    const { declaredImage, slug } = author
    if (declaredImage === undefined) return []
    const file = findPortrait(author, files)
    const fix = 'put it beside the file of the author, or into public/'
    if (!file) {
      const message = `there is no image ${declaredImage}`
      return errorAt(author, ['image'], message, suggestImage(declaredImage, authorPath(slug), files) ?? fix)
    }
    const info = images.get(file.path)
    if (info && isFinding(info)) return errorAt(author, ['image'], info.message, info.fix)
    if (info && !toPortrait(file.path, info)) {
      const size = 'give the SVG a width and a height, or a viewBox'
      return errorAt(author, ['image'], `${declaredImage} has no size`, size)
    }
    if (!file.isUnpublished) return []
    return errorAt(author, ['image'], `${declaredImage} is in the folder of a post that is not published yet`, fix)
  })
}
