import { hasImageExtension } from '@/lib/images/image-format'
import type { CheckedSite } from './checked-site'
import { suggestUrl } from './suggest-url'

/** What was probably meant by the path of an image that does not exist. */
export function suggestImage(image: string, from: string, { byUrl }: CheckedSite['files']): string | undefined {
  const meant = suggestUrl(image, from, [...byUrl.keys()].filter(hasImageExtension))
  return meant && `did you mean ${meant}?`
}
