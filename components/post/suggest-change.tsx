import type { Page, Post } from 'contentlayer/generated'
import { siteConfig } from '@/lib/config/settings'
import { t } from '@/lib/language/translate'
import { suggestionUrl } from '@/lib/services/suggest-changes'

/** A link to the file of a published post or page in its repository, if the settings have it. */
export function SuggestChange({ entry }: { entry: Pick<Post | Page, '_id' | 'state'> }) {
  const url = entry.state === 'published' ? suggestionUrl(siteConfig.suggestChanges, entry._id) : undefined
  if (url === undefined) return null
  return (
    <p className="mt-6 font-ui text-small print:hidden">
      <a className="inline-block py-1" href={url}>
        {t('suggestChange')}
      </a>
    </p>
  )
}
